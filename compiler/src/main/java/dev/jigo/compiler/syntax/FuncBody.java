package dev.jigo.compiler.syntax;

/**
 * The body of a declared function: a {@link Stmt.BlockStmt}, or, in a file parsed with {@link Parser.Mode#SKIP_BODIES},
 * the place of one that was not looked at. {@link Parser#parseBody} makes the former of the latter.
 */
public sealed interface FuncBody extends Node permits Stmt.BlockStmt, FuncBody.SkippedBody {

    /** Position of the opening brace. */
    int lbrace();

    /** Position of the closing brace. */
    int rbrace();

    /** A body from brace to brace that has not been parsed. */
    record SkippedBody(int lbrace, int rbrace) implements FuncBody {
        @Override
        public int pos() {
            return lbrace;
        }

        @Override
        public int end() {
            return rbrace + 1;
        }
    }
}
