package dev.jigo.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression or a type. */
public sealed interface Expr extends Node {

    /** The direction of a channel type. */
    enum ChanDir {
        /** {@code chan T}. */
        BOTH,
        /** {@code chan<- T}. */
        SEND,
        /** {@code <-chan T}. */
        RECV
    }

    /** Source text that is no expression. */
    record BadExpr(int from, int to) implements Expr {
        @Override
        public int pos() {
            return from;
        }

        @Override
        public int end() {
            return to;
        }
    }

    /** An identifier; {@code _} is the blank one. */
    record Ident(int namePos, String name) implements Expr {

        /** Whether this is {@code _}. */
        public boolean isBlank() {
            return name.equals("_");
        }

        @Override
        public int pos() {
            return namePos;
        }

        @Override
        public int end() {
            return namePos + Utf8.length(name);
        }
    }

    /**
     * {@code ...T} as the type of the last parameter, or {@code ...} as the length in {@code [...]T}.
     *
     * @param elt the type of the elements, null as an array length
     */
    record Ellipsis(int ellipsis, @Nullable Expr elt) implements Expr {
        @Override
        public int pos() {
            return ellipsis;
        }

        @Override
        public int end() {
            return elt != null ? elt.end() : ellipsis + 3;
        }
    }

    /**
     * A literal of a basic type.
     *
     * @param kind {@code INT}, {@code FLOAT}, {@code IMAG}, {@code CHAR} or {@code STRING}
     * @param value the source text with its quotes, without the carriage returns of a raw string; see {@link Literals}
     * @param valueEnd position behind the literal
     */
    record BasicLit(int valuePos, Token kind, String value, int valueEnd) implements Expr {
        @Override
        public int pos() {
            return valuePos;
        }

        @Override
        public int end() {
            return valueEnd;
        }
    }

    /** A function literal. */
    record FuncLit(FuncType type, Stmt.BlockStmt body) implements Expr {
        @Override
        public int pos() {
            return type.pos();
        }

        @Override
        public int end() {
            return body.end();
        }
    }

    /**
     * {@code T{elts}}.
     *
     * @param type null where the enclosing literal gives the type
     * @param elts the elements, {@link KeyValueExpr} for those with a key
     */
    record CompositeLit(@Nullable Expr type, int lbrace, List<Expr> elts, int rbrace) implements Expr {

        public CompositeLit {
            elts = List.copyOf(elts);
        }

        @Override
        public int pos() {
            return type != null ? type.pos() : lbrace;
        }

        @Override
        public int end() {
            return rbrace + 1;
        }
    }

    /** {@code (x)}. */
    record ParenExpr(int lparen, Expr x, int rparen) implements Expr {
        @Override
        public int pos() {
            return lparen;
        }

        @Override
        public int end() {
            return rparen + 1;
        }
    }

    /** {@code x.sel}. */
    record SelectorExpr(Expr x, Ident sel) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return sel.end();
        }
    }

    /** {@code x[index]}: an index expression, or an instantiation with one type argument. */
    record IndexExpr(Expr x, int lbrack, Expr index, int rbrack) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rbrack + 1;
        }
    }

    /** {@code x[a, b]}: an instantiation with several type arguments. */
    record IndexListExpr(Expr x, int lbrack, List<Expr> indices, int rbrack) implements Expr {

        public IndexListExpr {
            indices = List.copyOf(indices);
        }

        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rbrack + 1;
        }
    }

    /** {@code x[low:high]}, or {@code x[low:high:max]} if {@code slice3}. */
    record SliceExpr(
            Expr x,
            int lbrack,
            @Nullable Expr low,
            @Nullable Expr high,
            @Nullable Expr max,
            boolean slice3,
            int rbrack) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rbrack + 1;
        }
    }

    /**
     * {@code x.(type)}.
     *
     * @param type null for the {@code x.(type)} of a type switch
     */
    record TypeAssertExpr(Expr x, int lparen, @Nullable Expr type, int rparen) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return rparen + 1;
        }
    }

    /**
     * A call, or a conversion: {@code fun(args)}.
     *
     * @param ellipsis position of the {@code ...} behind the last argument, 0 if there is none
     */
    record CallExpr(Expr fun, int lparen, List<Expr> args, int ellipsis, int rparen) implements Expr {

        public CallExpr {
            args = List.copyOf(args);
        }

        @Override
        public int pos() {
            return fun.pos();
        }

        @Override
        public int end() {
            return rparen + 1;
        }
    }

    /** {@code *x}: an indirection, or a pointer type. */
    record StarExpr(int star, Expr x) implements Expr {
        @Override
        public int pos() {
            return star;
        }

        @Override
        public int end() {
            return x.end();
        }
    }

    /**
     * {@code op x}, for every unary operator but {@code *}; {@code ARROW} receives, {@code TILDE} occurs in
     * constraints.
     */
    record UnaryExpr(int opPos, Token op, Expr x) implements Expr {
        @Override
        public int pos() {
            return opPos;
        }

        @Override
        public int end() {
            return x.end();
        }
    }

    /** {@code x op y}; {@code OR} also makes the unions of constraints. */
    record BinaryExpr(Expr x, int opPos, Token op, Expr y) implements Expr {
        @Override
        public int pos() {
            return x.pos();
        }

        @Override
        public int end() {
            return y.end();
        }
    }

    /** {@code key: value} in a composite literal. */
    record KeyValueExpr(Expr key, int colon, Expr value) implements Expr {
        @Override
        public int pos() {
            return key.pos();
        }

        @Override
        public int end() {
            return value.end();
        }
    }

    /**
     * {@code [len]elt}, or {@code []elt}.
     *
     * @param len the length, an {@link Ellipsis} for {@code [...]}, null for a slice type
     */
    record ArrayType(int lbrack, @Nullable Expr len, Expr elt) implements Expr {
        @Override
        public int pos() {
            return lbrack;
        }

        @Override
        public int end() {
            return elt.end();
        }
    }

    /** A struct type; the fields stand in braces. */
    record StructType(int structPos, FieldList fields) implements Expr {
        @Override
        public int pos() {
            return structPos;
        }

        @Override
        public int end() {
            return fields.end();
        }
    }

    /**
     * A function type, or the signature of a declaration.
     *
     * @param func position of the keyword, 0 for the signature of an interface method
     * @param typeParams type parameters of a declared function, in brackets
     * @param results null without results
     */
    record FuncType(
            int func,
            @Nullable FieldList typeParams,
            FieldList params,
            @Nullable FieldList results) implements Expr {
        @Override
        public int pos() {
            return func != 0 ? func : params.pos();
        }

        @Override
        public int end() {
            return results != null ? results.end() : params.end();
        }
    }

    /**
     * An interface type.
     *
     * @param methods in braces: a method has one name and a {@link FuncType}; an embedded element has none, and its
     *     type is a type, or {@code TILDE} and {@code OR} over types
     */
    record InterfaceType(int interfacePos, FieldList methods) implements Expr {
        @Override
        public int pos() {
            return interfacePos;
        }

        @Override
        public int end() {
            return methods.end();
        }
    }

    /** {@code map[key]value}. */
    record MapType(int map, Expr key, Expr value) implements Expr {
        @Override
        public int pos() {
            return map;
        }

        @Override
        public int end() {
            return value.end();
        }
    }

    /**
     * A channel type.
     *
     * @param begin position of {@code chan} or of the {@code <-} before it
     * @param arrow position of the {@code <-}, 0 without one
     */
    record ChanType(int begin, int arrow, ChanDir dir, Expr value) implements Expr {
        @Override
        public int pos() {
            return begin;
        }

        @Override
        public int end() {
            return value.end();
        }
    }
}
