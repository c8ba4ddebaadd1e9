package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Builtin;
import java.util.function.Predicate;

/** What a function's body contains, function literals within it left aside. */
final class BodyFacts {

    private BodyFacts() {}

    /** Whether the function defers calls; those in bodies of ranges over functions are its own. */
    static boolean defers(Node body) {
        return contains(body, n -> n instanceof DeferStmt);
    }

    /** Whether the function calls recover. */
    static boolean recovers(Node body, Info info) {
        return contains(
                body,
                n -> n instanceof CallExpr call
                        && Captures.unparen(call.fun()) instanceof Ident id
                        && info.uses().get(id) instanceof Builtin builtin
                        && builtin.builtinId() == Builtin.Id.RECOVER);
    }

    /** Whether something that reads like a call of recover occurs; needs no checked tree. */
    static boolean mayRecover(Node body) {
        return contains(
                body,
                n -> n instanceof CallExpr call
                        && call.args().isEmpty()
                        && Captures.unparen(call.fun()) instanceof Ident id
                        && id.name().equals("recover"));
    }

    private static boolean contains(Node body, Predicate<Node> wanted) {
        boolean[] found = {false};
        Walk.children(
                body,
                child -> Walk.inspect(child, n -> {
                    found[0] |= wanted.test(n);
                    return !found[0] && !(n instanceof FuncLit);
                }));
        return found[0];
    }
}
