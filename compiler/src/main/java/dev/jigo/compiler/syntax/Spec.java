package dev.jigo.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One import, constant, type or variable specification of a {@link Decl.GenDecl}. */
public sealed interface Spec extends Node {

    /** The directives before this specification; those before the keyword only if it has no parentheses. */
    List<Directive> directives();

    /**
     * {@code name "path"}.
     *
     * @param name the local name, {@code .} and {@code _} included; null if none is given
     * @param path a string literal
     */
    record ImportSpec(List<Directive> directives, Expr.@Nullable Ident name, Expr.BasicLit path) implements Spec {

        public ImportSpec {
            directives = List.copyOf(directives);
        }

        @Override
        public int pos() {
            return name != null ? name.pos() : path.pos();
        }

        @Override
        public int end() {
            return path.end();
        }
    }

    /**
     * Constants or variables: {@code names type = values}. In a constant group a specification without type and values
     * repeats those of the one before; that is left to the checker.
     */
    record ValueSpec(
            List<Directive> directives,
            List<Expr.Ident> names,
            @Nullable Expr type,
            List<Expr> values) implements Spec {

        public ValueSpec {
            directives = List.copyOf(directives);
            names = List.copyOf(names);
            values = List.copyOf(values);
        }

        @Override
        public int pos() {
            return names.getFirst().pos();
        }

        @Override
        public int end() {
            if (!values.isEmpty()) {
                return values.getLast().end();
            }
            return type != null ? type.end() : names.getLast().end();
        }
    }

    /**
     * {@code name[typeParams] type}, or {@code name[typeParams] = type}.
     *
     * @param typeParams in brackets, null without them
     * @param assign position of the {@code =} of an alias, 0 if it is none
     */
    record TypeSpec(
            List<Directive> directives,
            Expr.Ident name,
            @Nullable FieldList typeParams,
            int assign,
            Expr type) implements Spec {

        public TypeSpec {
            directives = List.copyOf(directives);
        }

        @Override
        public int pos() {
            return name.pos();
        }

        @Override
        public int end() {
            return type.end();
        }
    }
}
