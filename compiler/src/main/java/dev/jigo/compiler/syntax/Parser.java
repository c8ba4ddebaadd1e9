package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses files. */
public final class Parser {

    /** How much of a file to parse. */
    public enum Mode {
        /** All of it. */
        ALL,
        /** All but the bodies of declared functions, which become {@link FuncBody.SkippedBody}. */
        SKIP_BODIES,
        /** The package clause and the imports. */
        IMPORTS_ONLY
    }

    private static final String TOO_DEEP = "exceeded max nesting depth";

    private Parser() {}

    /**
     * Parses a file. What is wrong with it goes to {@code diagnostics}; the tree then has {@code Bad} nodes in those
     * places.
     *
     * @return the tree, or null if the package clause is wrong
     */
    public static @Nullable File parse(SourceFile source, Diagnostics diagnostics, Mode mode) {
        DeclParser parser = new DeclParser(source, diagnostics, 0, mode == Mode.SKIP_BODIES);
        try {
            return parser.file(mode == Mode.IMPORTS_ONLY);
        } catch (StackOverflowError e) {
            diagnostics.error(parser.pos, TOO_DEEP);
            return null;
        }
    }

    /** Parses the body of a function that was skipped when its file was parsed. */
    public static Stmt.BlockStmt parseBody(SourceFile source, FuncBody.SkippedBody body, Diagnostics diagnostics) {
        DeclParser parser = new DeclParser(source, diagnostics, source.offset(body.lbrace()), false);
        try {
            parser.pastPackageClause = true;
            parser.next();
            return parser.functionBody();
        } catch (StackOverflowError e) {
            diagnostics.error(parser.pos, TOO_DEEP);
            return new Stmt.BlockStmt(body.lbrace(), List.of(), body.rbrace());
        }
    }
}
