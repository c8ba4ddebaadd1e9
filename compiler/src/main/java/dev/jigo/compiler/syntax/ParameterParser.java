package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.Ellipsis;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Parameters, type parameters, and the elements of interfaces.
 *
 * <p>In a parameter list names and types look alike: {@code (a, b)} has two types, {@code (a, b int)} two names. So
 * entries are collected as they come, a lone identifier as a name, and sorted out when the list is complete.
 */
abstract sealed class ParameterParser extends TypeParser permits ExprParser {

    /** One element of the list; in the end every one has a type. */
    private record Entry(@Nullable Ident name, @Nullable Expr type) {}

    ParameterParser(SourceFile source, Diagnostics diagnostics, int startOffset) {
        super(source, diagnostics, startOffset);
    }

    /**
     * The list behind an opening token, and the closing one. Between brackets these are type parameters: all have
     * names, and their types may be constraints.
     *
     * @param firstName what has been passed of the first entry
     */
    @Override
    final FieldList parameters(int opening, @Nullable Ident firstName, @Nullable Expr firstType, Token close) {
        return parameters(opening, firstName, firstType, close, close == Token.RBRACK);
    }

    private FieldList parameters(
            int opening, @Nullable Ident firstName, @Nullable Expr firstType, Token close, boolean namesRequired) {
        List<Entry> entries = new ArrayList<>();
        int closing = pos;
        if (firstName != null && firstType != null && got(close)) {
            entries.add(new Entry(firstName, firstType));
        } else {
            closing = list("parameter list", Token.COMMA, close, () -> {
                boolean passed = firstName != null && entries.isEmpty();
                Entry entry = passed && firstType != null
                        ? new Entry(firstName, firstType)
                        : entry(passed ? firstName : null, close);
                if (entry != null) {
                    entries.add(entry);
                }
                return false;
            });
        }
        return new FieldList(opening, fields(entries, namesRequired, closing), closing);
    }

    /** One entry; null, after a complaint, if none begins here. */
    private @Nullable Entry entry(@Nullable Ident passedName, Token close) {
        boolean constraints = close == Token.RBRACK;
        if (passedName == null && constraints && token == Token.TILDE) {
            return new Entry(null, union(term()));
        }
        Ident name = passedName;
        if (name == null && token == Token.IDENT) {
            name = name();
        }
        if (name != null) {
            if (token == Token.LBRACK) {
                Expr type = arrayOrInstance(name);
                boolean isArray = type instanceof Expr.ArrayType;
                return new Entry(isArray ? name : null, constraints ? union(type) : type);
            }
            if (token == Token.PERIOD) {
                Expr type = typeName(name);
                return new Entry(null, constraints ? union(type) : type);
            }
            if (constraints && token == Token.OR) {
                return new Entry(null, union(name));
            }
        }
        return typedEntry(name, close);
    }

    private @Nullable Entry typedEntry(@Nullable Ident name, Token close) {
        int at = pos;
        if (got(Token.ELLIPSIS)) {
            Expr element = typeOrNull();
            if (element == null) {
                syntaxError("... is missing type");
                element = badExpr();
            }
            return new Entry(name, new Ellipsis(at, element));
        }
        boolean constraints = close == Token.RBRACK;
        if (constraints && token == Token.TILDE) {
            return new Entry(name, union(term()));
        }
        Expr type = typeOrNull();
        if (type != null && constraints) {
            type = union(type);
        }
        if (name != null || type != null) {
            return new Entry(name, type);
        }
        syntaxError("expected " + close.text());
        skipTo(Token.COMMA, close);
        return null;
    }

    private List<Field> fields(List<Entry> entries, boolean namesRequired, int closing) {
        int named = 0;
        int typed = 0;
        for (Entry entry : entries) {
            typed += entry.type != null ? 1 : 0;
            named += entry.type != null && entry.name != null ? 1 : 0;
        }
        List<Field> fields = new ArrayList<>();
        if (named == 0 && !namesRequired) {
            for (Entry entry : entries) {
                Expr type = entry.type != null ? entry.type : entry.name;
                if (type != null) {
                    fields.add(new Field(List.of(), type, null));
                }
            }
            return fields;
        }
        complainAboutMissing(entries, named, typed, namesRequired, closing);
        List<Ident> group = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.name != null) {
                group.add(entry.name);
            } else if (entry.type != null) {
                group.add(new Ident(entry.type.pos(), "_"));
            }
            if (entry.type != null) {
                fields.add(new Field(group, entry.type, null));
                group.clear();
            }
        }
        if (!group.isEmpty()) {
            int at = group.getFirst().pos();
            fields.add(new Field(group, new Expr.BadExpr(at, at), null));
        }
        return fields;
    }

    /** Complains, at most once, if there are types without a name or names without a type. */
    private void complainAboutMissing(List<Entry> entries, int named, int typed, boolean namesRequired, int closing) {
        int firstBad = 0;
        boolean typeFollows = false;
        for (Entry entry : entries.reversed()) {
            if (entry.type != null) {
                typeFollows = true;
                firstBad = entry.name == null ? entry.type.pos() : firstBad;
            } else if (!typeFollows && entry.name != null) {
                firstBad = entry.name.pos();
            }
        }
        if (firstBad == 0) {
            return;
        }
        if (named == typed) {
            syntaxError(closing, namesRequired ? "missing type constraint" : "missing parameter type");
        } else if (!namesRequired) {
            syntaxError(firstBad, "missing parameter name");
        } else {
            String perhaps = entries.size() == 1 ? " or invalid array length" : "";
            syntaxError(firstBad, "missing type parameter name" + perhaps);
        }
    }

    // ---- interface elements

    @Override
    final Field methodOrElement() {
        if (token != Token.IDENT) {
            return new Field(List.of(), union(term()), null);
        }
        Ident name = name();
        return switch (token) {
            case LPAREN -> method(name);
            case LBRACK -> genericMethodOrInstance(name);
            default -> new Field(List.of(), union(typeName(name)), null);
        };
    }

    private Field method(Ident name) {
        FuncType type = signature(0, "interface method");
        return new Field(List.of(name), type, null);
    }

    /** {@code name[}: a method with type parameters, which there is not in Go, or an instance to embed. */
    private Field genericMethodOrInstance(Ident name) {
        int lbrack = want(Token.LBRACK);
        if (token == Token.RBRACK) {
            int rbrack = pos;
            next();
            if (token == Token.LPAREN) {
                error(rbrack, "empty type parameter list");
                return method(name);
            }
            error(rbrack, "empty type argument list");
            return new Field(List.of(), name, null);
        }
        FieldList list = parameters(lbrack, null, null, Token.RBRACK, false);
        if (list.list().isEmpty()) {
            return token == Token.LPAREN ? method(name) : new Field(List.of(), name, null);
        }
        if (!list.list().getFirst().names().isEmpty()) {
            Field method = method(name);
            error(lbrack, "interface method must have no type parameters");
            return method;
        }
        List<Expr> arguments = list.list().stream().map(Field::type).toList();
        return new Field(List.of(), union(index(name, lbrack, arguments, list.closing())), null);
    }

    /** The union that begins with {@code first}; {@code first} itself without a bar. */
    private Expr union(Expr first) {
        Expr union = first;
        while (token == Token.OR) {
            int opPos = pos;
            next();
            union = new BinaryExpr(union, opPos, Token.OR, term());
        }
        return union;
    }

    private Expr term() {
        int at = pos;
        if (got(Token.TILDE)) {
            return new UnaryExpr(at, Token.TILDE, type());
        }
        Expr type = typeOrNull();
        if (type != null) {
            return type;
        }
        Expr bad = badExpr();
        syntaxError("expected ~ term or type");
        skipTo(Token.OR, Token.TILDE, Token.SEMICOLON, Token.RPAREN, Token.RBRACK, Token.RBRACE);
        return bad;
    }
}
