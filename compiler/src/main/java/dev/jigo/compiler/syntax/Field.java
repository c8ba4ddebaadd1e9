package dev.jigo.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of a struct, methods or embedded elements of an interface, or parameters, that share one type.
 *
 * @param names the names; empty for an embedded field or interface element and for unnamed parameters
 * @param type the type; for an interface method its {@link Expr.FuncType}; for the last parameter of a variadic
 *     function an {@link Expr.Ellipsis}; for a type parameter its constraint
 * @param tag the tag of a struct field, a string literal
 */
public record Field(List<Expr.Ident> names, Expr type, Expr.@Nullable BasicLit tag) implements Node {

    public Field {
        names = List.copyOf(names);
    }

    @Override
    public int pos() {
        return names.isEmpty() ? type.pos() : names.getFirst().pos();
    }

    @Override
    public int end() {
        return tag != null ? tag.end() : type.end();
    }
}
