package dev.jigo.compiler.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A declaration. */
public sealed interface Decl extends Node {

    /** Source text that is no declaration. */
    record BadDecl(int from, int to) implements Decl {
        @Override
        public int pos() {
            return from;
        }

        @Override
        public int end() {
            return to;
        }
    }

    /**
     * An import, constant, type or variable declaration: {@code tok Spec} or {@code tok ( Spec; ... )}.
     *
     * @param directives the directives before the declaration
     * @param tok {@code IMPORT}, {@code CONST}, {@code TYPE} or {@code VAR}
     * @param lparen 0 without parentheses
     * @param specs of the one kind that belongs to {@code tok}
     */
    record GenDecl(List<Directive> directives, int tokPos, Token tok, int lparen, List<Spec> specs, int rparen)
            implements Decl {

        public GenDecl {
            directives = List.copyOf(directives);
            specs = List.copyOf(specs);
        }

        @Override
        public int pos() {
            return tokPos;
        }

        @Override
        public int end() {
            if (rparen != 0) {
                return rparen + 1;
            }
            return specs.isEmpty()
                    ? tokPos + tok.text().length()
                    : specs.getLast().end();
        }
    }

    /**
     * A function or method: {@code func (recv) name[typeParams](params) results { body }}.
     *
     * @param directives the directives before the declaration
     * @param recv the receiver in its parentheses, null for a function; gc's complaints about the number of receivers
     *     are the parser's, so the list of a tree without errors has one field
     * @param body null for a function without a body
     */
    record FuncDecl(
            List<Directive> directives,
            @Nullable FieldList recv,
            Expr.Ident name,
            Expr.FuncType type,
            @Nullable FuncBody body)
            implements Decl {

        public FuncDecl {
            directives = List.copyOf(directives);
        }

        /**
         * The body, null for a function without one.
         *
         * @throws IllegalStateException if the parser skipped the body
         */
        public Stmt.@Nullable BlockStmt block() {
            return switch (body) {
                case null -> null;
                case Stmt.BlockStmt block -> block;
                case FuncBody.SkippedBody _ ->
                    throw new IllegalStateException("body of " + name.name() + " not parsed");
            };
        }

        @Override
        public int pos() {
            return type.pos();
        }

        @Override
        public int end() {
            return body != null ? body.end() : type.end();
        }
    }
}
