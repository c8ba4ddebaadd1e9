package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What a {@link Checker} needs from outside.
 *
 * @param goVersion the module's language version, as {@code go1.26}; empty for the newest
 * @param importer finds imported packages
 * @param errors takes complaints
 * @param positions prints a position within a message, as {@code ./x.go:3:5}
 * @param context remembers instantiated types, so that equal ones are the same object; shared by all checkers of a
 *     compilation
 * @param bodies gives a function's body when it is checked, parsing it if the parser skipped it
 */
public record Config(
        String goVersion,
        Importer importer,
        ErrorHandler errors,
        IntFunction<String> positions,
        Context context,
        Function<FuncDecl, BlockStmt> bodies) {}
