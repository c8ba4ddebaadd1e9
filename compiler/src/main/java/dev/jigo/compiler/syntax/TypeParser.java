package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.Expr.ArrayType;
import dev.jigo.compiler.syntax.Expr.BadExpr;
import dev.jigo.compiler.syntax.Expr.BasicLit;
import dev.jigo.compiler.syntax.Expr.ChanDir;
import dev.jigo.compiler.syntax.Expr.ChanType;
import dev.jigo.compiler.syntax.Expr.Ellipsis;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.InterfaceType;
import dev.jigo.compiler.syntax.Expr.MapType;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.StructType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names and types. */
abstract sealed class TypeParser extends TokenReader permits ParameterParser {

    /**
     * Number of brackets and parentheses around the current token; below 0 in the header of an if, for or switch
     * outside of them, where a brace begins a block and no composite literal.
     */
    int exprLevel;

    TypeParser(SourceFile source, Diagnostics diagnostics, int startOffset) {
        super(source, diagnostics, startOffset);
    }

    abstract Expr expr();

    abstract Expr binaryExpr(@Nullable Expr x, int precedence);

    /** Type parameters without brackets, up to the closing one; see {@link ParameterParser}. */
    abstract FieldList parameters(int opening, @Nullable Ident firstName, @Nullable Expr firstType, Token close);

    abstract Field methodOrElement();

    final BadExpr badExpr() {
        return new BadExpr(pos, pos);
    }

    // ---- names

    final Ident name() {
        if (token == Token.IDENT) {
            Ident name = new Ident(pos, scanner.text);
            next();
            return name;
        }
        Ident name = new Ident(pos, "_");
        syntaxError("expected name");
        skipOne();
        return name;
    }

    final List<Ident> names(Ident first) {
        if (token != Token.COMMA) {
            return List.of(first);
        }
        List<Ident> names = new ArrayList<>();
        names.add(first);
        while (got(Token.COMMA)) {
            names.add(name());
        }
        return names;
    }

    /** The literal at hand, or null if there is none. */
    final @Nullable BasicLit literal() {
        if (!token.isLiteral()) {
            return null;
        }
        BasicLit literal = new BasicLit(pos, token, scanner.text, scanner.tokenEnd());
        next();
        return literal;
    }

    /** {@code name}, {@code package.name}, or one of them instantiated; {@code first} is what has been passed of it. */
    final Expr typeName(@Nullable Ident first) {
        Expr x;
        if (first != null) {
            x = first;
        } else if (token == Token.IDENT) {
            x = name();
        } else {
            x = new Ident(pos, "_");
            syntaxError("expected name");
            skipTo(Token.PERIOD, Token.SEMICOLON, Token.RBRACE);
        }
        if (got(Token.PERIOD)) {
            x = new SelectorExpr(x, name());
        }
        return token == Token.LBRACK ? instance(x) : x;
    }

    private Expr instance(Expr x) {
        int lbrack = want(Token.LBRACK);
        List<Expr> arguments;
        if (token == Token.RBRACK) {
            syntaxError("expected type argument list");
            arguments = List.of(badExpr());
        } else {
            exprLevel++;
            arguments = typeList(type()).elements;
            exprLevel--;
        }
        return index(x, lbrack, arguments, want(Token.RBRACK));
    }

    /**
     * Elements in brackets.
     *
     * @param comma whether there was a comma, if only behind a single element
     */
    record BracketList(List<Expr> elements, boolean comma) {}

    /** The list that begins with {@code first}; the others are types. */
    final BracketList typeList(Expr first) {
        if (token != Token.COMMA) {
            return new BracketList(List.of(first), false);
        }
        List<Expr> elements = new ArrayList<>();
        elements.add(first);
        while (got(Token.COMMA)) {
            Expr next = typeOrNull();
            if (next == null) {
                break;
            }
            elements.add(next);
        }
        return new BracketList(elements, true);
    }

    static Expr index(Expr x, int lbrack, List<Expr> elements, int rbrack) {
        return elements.size() == 1
                ? new Expr.IndexExpr(x, lbrack, elements.getFirst(), rbrack)
                : new Expr.IndexListExpr(x, lbrack, elements, rbrack);
    }

    // ---- types

    final Expr type() {
        Expr type = typeOrNull();
        if (type != null) {
            return type;
        }
        Expr bad = badExpr();
        syntaxError("expected type");
        skipTo(Token.COMMA, Token.COLON, Token.SEMICOLON, Token.RPAREN, Token.RBRACK, Token.RBRACE);
        return bad;
    }

    /** The type at hand, or null if none begins here. */
    final @Nullable Expr typeOrNull() {
        int at = pos;
        switch (token) {
            case IDENT -> {
                return typeName(null);
            }
            case MUL -> {
                next();
                return new StarExpr(at, type());
            }
            case ARROW -> {
                next();
                want(Token.CHAN);
                return new ChanType(at, at, ChanDir.RECV, chanElement());
            }
            case CHAN -> {
                next();
                int arrow = pos;
                return got(Token.ARROW)
                        ? new ChanType(at, arrow, ChanDir.SEND, chanElement())
                        : new ChanType(at, 0, ChanDir.BOTH, chanElement());
            }
            case FUNC -> {
                next();
                return signature(at, "function type");
            }
            case LBRACK -> {
                next();
                if (got(Token.RBRACK)) {
                    return new ArrayType(at, null, type());
                }
                return arrayType(at, null);
            }
            case MAP -> {
                next();
                want(Token.LBRACK);
                Expr key = type();
                want(Token.RBRACK);
                return new MapType(at, key, type());
            }
            case STRUCT -> {
                return structType();
            }
            case INTERFACE -> {
                return interfaceType();
            }
            case LPAREN -> {
                // as in gc the tree does not show parentheses around types, unless they begin as an operand
                next();
                Expr inner = type();
                want(Token.RPAREN);
                return inner;
            }
            default -> {
                return null;
            }
        }
    }

    private Expr chanElement() {
        Expr element = typeOrNull();
        if (element != null) {
            return element;
        }
        syntaxError("missing channel element type");
        return badExpr();
    }

    /**
     * The rest of an array type.
     *
     * @param length what has been passed of it behind the bracket, null if nothing
     */
    final ArrayType arrayType(int lbrack, @Nullable Expr length) {
        Expr len = length;
        if (len == null) {
            int at = pos;
            if (got(Token.ELLIPSIS)) {
                len = new Ellipsis(at, null);
            } else {
                exprLevel++;
                len = expr();
                exprLevel--;
            }
        }
        if (token == Token.COMMA) {
            // fine in a list of type parameters, which this might have been
            syntaxError("unexpected comma; expected ]");
            next();
        }
        want(Token.RBRACK);
        return new ArrayType(lbrack, len, type());
    }

    /** Type parameters (with a complaint unless {@code context} is empty), parameters and results. */
    final FuncType signature(int func, String context) {
        FieldList typeParams = null;
        int lbrack = pos;
        if (got(Token.LBRACK)) {
            if (!context.isEmpty()) {
                syntaxError(lbrack, context + " must have no type parameters");
            }
            if (token == Token.RBRACK) {
                syntaxError("empty type parameter list");
                next();
            } else {
                typeParams = parameters(lbrack, null, null, Token.RBRACK);
            }
        }
        int lparen = want(Token.LPAREN);
        FieldList params = parameters(lparen, null, null, Token.RPAREN);
        return new FuncType(func, typeParams, params, results());
    }

    private @Nullable FieldList results() {
        int lparen = pos;
        if (got(Token.LPAREN)) {
            return parameters(lparen, null, null, Token.RPAREN);
        }
        Expr type = typeOrNull();
        return type == null ? null : new FieldList(0, List.of(new Field(List.of(), type, null)), 0);
    }

    // ---- structs and interfaces

    private StructType structType() {
        int structPos = want(Token.STRUCT);
        int lbrace = want(Token.LBRACE);
        List<Field> fields = new ArrayList<>();
        int rbrace = list("struct type", Token.SEMICOLON, Token.RBRACE, () -> {
            structField(fields);
            return false;
        });
        return new StructType(structPos, new FieldList(lbrace, fields, rbrace));
    }

    private void structField(List<Field> fields) {
        switch (token) {
            case IDENT -> fields.add(namedOrEmbedded());
            case MUL -> {
                int star = pos;
                next();
                Expr base;
                if (token == Token.LPAREN) {
                    syntaxError("cannot parenthesize embedded type");
                    next();
                    base = typeName(null);
                    got(Token.RPAREN);
                } else {
                    base = typeName(null);
                }
                fields.add(new Field(List.of(), new StarExpr(star, base), literal()));
            }
            case LPAREN -> {
                syntaxError("cannot parenthesize embedded type");
                next();
                int star = pos;
                Expr embedded = got(Token.MUL) ? new StarExpr(star, typeName(null)) : typeName(null);
                got(Token.RPAREN);
                fields.add(new Field(List.of(), embedded, literal()));
            }
            default -> {
                syntaxError("expected field name or embedded type");
                skipTo(Token.SEMICOLON, Token.RBRACE);
            }
        }
    }

    private Field namedOrEmbedded() {
        Ident name = name();
        if (token == Token.PERIOD || token.isLiteral() || token == Token.SEMICOLON || token == Token.RBRACE) {
            Expr embedded = typeName(name);
            return new Field(List.of(), embedded, literal());
        }
        List<Ident> names = names(name);
        if (names.size() > 1 || token != Token.LBRACK) {
            Expr type = type();
            return new Field(names, type, literal());
        }
        Expr type = arrayOrInstance(name);
        List<Ident> fieldNames = type instanceof ArrayType ? names : List.of();
        return new Field(fieldNames, type, literal());
    }

    /**
     * What follows a name, from a bracket on: if an element type follows the closing bracket the name is that of a
     * field or parameter, and this is its array type; otherwise it is a generic type, and this its instance.
     */
    final Expr arrayOrInstance(Ident name) {
        int lbrack = want(Token.LBRACK);
        if (got(Token.RBRACK)) {
            return new ArrayType(lbrack, null, type());
        }
        exprLevel++;
        BracketList list = typeList(expr());
        exprLevel--;
        int rbrack = want(Token.RBRACK);
        if (!list.comma) {
            Expr element = typeOrNull();
            if (element != null) {
                return new ArrayType(lbrack, list.elements.getFirst(), element);
            }
        }
        return index(name, lbrack, list.elements, rbrack);
    }

    private InterfaceType interfaceType() {
        int interfacePos = want(Token.INTERFACE);
        int lbrace = want(Token.LBRACE);
        List<Field> elements = new ArrayList<>();
        int rbrace = list("interface type", Token.SEMICOLON, Token.RBRACE, () -> {
            elements.add(methodOrElement());
            return false;
        });
        return new InterfaceType(interfacePos, new FieldList(lbrace, elements, rbrace));
    }
}
