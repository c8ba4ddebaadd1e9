package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.Expr.ArrayType;
import dev.jigo.compiler.syntax.Expr.BadExpr;
import dev.jigo.compiler.syntax.Expr.BasicLit;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.ChanDir;
import dev.jigo.compiler.syntax.Expr.ChanType;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.KeyValueExpr;
import dev.jigo.compiler.syntax.Expr.MapType;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.StructType;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Expressions. */
abstract sealed class ExprParser extends ParameterParser permits StmtParser {

    ExprParser(SourceFile source, Diagnostics diagnostics, int startOffset) {
        super(source, diagnostics, startOffset);
    }

    /** The body of a function literal or declaration, from its opening brace on. */
    abstract Stmt.BlockStmt functionBody();

    final List<Expr> exprs() {
        Expr first = expr();
        if (token != Token.COMMA) {
            return List.of(first);
        }
        List<Expr> exprs = new ArrayList<>();
        exprs.add(first);
        while (got(Token.COMMA)) {
            exprs.add(expr());
        }
        return exprs;
    }

    @Override
    final Expr expr() {
        return binaryExpr(null, 0);
    }

    /**
     * Operands joined by operators that bind more strongly than {@code precedence}.
     *
     * @param first the first operand, if it has been passed
     */
    @Override
    final Expr binaryExpr(@Nullable Expr first, int precedence) {
        Expr x = first != null ? first : unaryExpr();
        while (token.precedence() > precedence) {
            Token op = token;
            int opPos = pos;
            next();
            x = new BinaryExpr(x, opPos, op, binaryExpr(null, op.precedence()));
        }
        return x;
    }

    final Expr unaryExpr() {
        int at = pos;
        Token op = token;
        return switch (op) {
            case MUL -> {
                next();
                yield new StarExpr(at, unaryExpr());
            }
            case ADD, SUB, NOT, XOR, TILDE -> {
                next();
                yield new UnaryExpr(at, op, unaryExpr());
            }
            case AND -> {
                next();
                yield new UnaryExpr(at, op, withoutParens(unaryExpr()));
            }
            case ARROW -> {
                next();
                Expr x = unaryExpr();
                yield x instanceof ChanType chan ? receiveOnly(at, chan) : new UnaryExpr(at, op, x);
            }
            default -> primaryExpr(null);
        };
    }

    /**
     * The type that an arrow before a channel type makes: {@code <-(chan E)} is {@code <-chan E}. With {@code <-(chan<-
     * E)} the second arrow belongs to the element: {@code <-chan (<-E)}.
     */
    private ChanType receiveOnly(int arrow, ChanType chan) {
        Expr value = chan.value();
        switch (chan.dir()) {
            case BOTH -> {}
            case RECV -> syntaxError("unexpected <-, expected chan");
            case SEND -> {
                if (value instanceof ChanType element) {
                    value = receiveOnly(chan.arrow(), element);
                } else {
                    syntaxError("unexpected " + ExprString.of(value) + ", expected chan");
                }
            }
        }
        return new ChanType(arrow, arrow, ChanDir.RECV, value);
    }

    static Expr withoutParens(Expr expr) {
        Expr inner = expr;
        while (inner instanceof ParenExpr paren) {
            inner = paren.x();
        }
        return inner;
    }

    // ---- operands

    private Expr operand() {
        int at = pos;
        switch (token) {
            case IDENT -> {
                boolean bad = scanner.bad;
                Ident name = name();
                return bad ? new BadExpr(at, name.end()) : name;
            }
            case INT, FLOAT, IMAG, CHAR, STRING -> {
                BasicLit literal = new BasicLit(at, token, scanner.text, scanner.tokenEnd());
                boolean bad = scanner.bad;
                next();
                return bad ? new BadExpr(at, literal.valueEnd()) : literal;
            }
            case LPAREN -> {
                next();
                exprLevel++;
                Expr inner = expr();
                exprLevel--;
                return new ParenExpr(at, inner, want(Token.RPAREN));
            }
            case FUNC -> {
                next();
                FuncType type = signature(at, "function type");
                if (token != Token.LBRACE) {
                    return type;
                }
                exprLevel++;
                FuncLit literal = new FuncLit(type, functionBody());
                exprLevel--;
                return literal;
            }
            case LBRACK, CHAN, MAP, STRUCT, INTERFACE -> {
                return type();
            }
            default -> {
                Expr bad = badExpr();
                syntaxError("expected expression");
                skipTo(Token.RPAREN, Token.RBRACK, Token.RBRACE);
                return bad;
            }
        }
    }

    /**
     * An operand and the selectors, indices, calls and literal values behind it.
     *
     * @param first the operand, if it has been passed
     */
    final Expr primaryExpr(@Nullable Expr first) {
        Expr x = first != null ? first : operand();
        while (true) {
            switch (token) {
                case PERIOD -> x = selector(x);
                case LBRACK -> x = indexOrSlice(x);
                case LPAREN -> x = call(x);
                case LBRACE -> {
                    Expr type = withoutParens(x);
                    if (!beginsCompositeLit(type)) {
                        return x;
                    }
                    if (type != x) {
                        syntaxError("cannot parenthesize type in composite literal");
                    }
                    x = compositeLit(x);
                }
                default -> {
                    return x;
                }
            }
        }
    }

    private Expr selector(Expr x) {
        next();
        switch (token) {
            case IDENT -> {
                return new SelectorExpr(x, name());
            }
            case LPAREN -> {
                int lparen = pos;
                next();
                Expr type = got(Token.TYPE) ? null : type();
                return new TypeAssertExpr(x, lparen, type, want(Token.RPAREN));
            }
            default -> {
                syntaxError("expected name or (");
                skipTo(Token.SEMICOLON, Token.RPAREN);
                return x;
            }
        }
    }

    private Expr indexOrSlice(Expr x) {
        int lbrack = pos;
        next();
        Expr low = null;
        if (token != Token.COLON) {
            if (token == Token.RBRACK) {
                syntaxError("expected operand");
                return index(x, lbrack, List.of(badExpr()), want(Token.RBRACK));
            }
            exprLevel++;
            BracketList list = typeList(expr());
            exprLevel--;
            if (list.comma() || token == Token.RBRACK) {
                return index(x, lbrack, list.elements(), want(Token.RBRACK));
            }
            low = list.elements().getFirst();
        }
        return slice(x, lbrack, low);
    }

    private Expr slice(Expr x, int lbrack, @Nullable Expr low) {
        if (!got(Token.COLON)) {
            syntaxError("expected comma, : or ]");
            skipTo(Token.COMMA, Token.COLON, Token.RBRACK);
        }
        exprLevel++;
        Expr high = null;
        Expr max = null;
        boolean slice3 = false;
        if (token != Token.COLON && token != Token.RBRACK) {
            high = expr();
        }
        if (token == Token.COLON) {
            slice3 = true;
            if (high == null) {
                error(pos, "middle index required in 3-index slice");
                high = badExpr();
            }
            next();
            if (token == Token.RBRACK) {
                error(pos, "final index required in 3-index slice");
                max = badExpr();
            } else {
                max = expr();
            }
        }
        exprLevel--;
        return new SliceExpr(x, lbrack, low, high, max, slice3, want(Token.RBRACK));
    }

    private Expr call(Expr fun) {
        int lparen = pos;
        next();
        List<Expr> args = new ArrayList<>();
        int[] ellipsis = new int[1];
        exprLevel++;
        int rparen = list("argument list", Token.COMMA, Token.RPAREN, () -> {
            args.add(expr());
            int at = pos;
            boolean last = got(Token.ELLIPSIS);
            ellipsis[0] = last ? at : 0;
            return last;
        });
        exprLevel--;
        return new CallExpr(fun, lparen, args, ellipsis[0], rparen);
    }

    // ---- composite literals

    /** Whether the brace at hand begins a literal value, {@code type} being what stands before it. */
    private boolean beginsCompositeLit(Expr type) {
        return switch (type) {
            case Ident _, SelectorExpr _ -> exprLevel >= 0;
            case IndexExpr index -> exprLevel >= 0 && !isValue(index.index());
            case IndexListExpr _ -> exprLevel >= 0;
            case ArrayType _, StructType _, MapType _ -> true;
            default -> false;
        };
    }

    /** Whether an index can be no type argument. */
    private static boolean isValue(Expr index) {
        return switch (index) {
            case BasicLit _, CompositeLit _, FuncLit _, SliceExpr _, TypeAssertExpr _, CallExpr _ -> true;
            case UnaryExpr _, BinaryExpr _ -> true;
            case ParenExpr paren -> isValue(paren.x());
            case IndexExpr inner -> isValue(inner.x()) || isValue(inner.index());
            case IndexListExpr inner -> isValue(inner.x());
            default -> false;
        };
    }

    private Expr compositeLit(@Nullable Expr type) {
        int lbrace = pos;
        next();
        List<Expr> elements = new ArrayList<>();
        exprLevel++;
        int rbrace = list("composite literal", Token.COMMA, Token.RBRACE, () -> {
            Expr element = element();
            int colon = pos;
            if (got(Token.COLON)) {
                element = new KeyValueExpr(element, colon, element());
            }
            elements.add(element);
            return false;
        });
        exprLevel--;
        return new CompositeLit(type, lbrace, elements, rbrace);
    }

    private Expr element() {
        return token == Token.LBRACE ? compositeLit(null) : expr();
    }
}
