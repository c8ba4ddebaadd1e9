package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Stmt;
import java.util.List;

/** Whether code may reach its end; says so in doubt. */
final class Completion {

    private Completion() {}

    static boolean isPossible(List<Stmt> code) {
        for (Stmt s : code.reversed()) {
            if (!(s instanceof Stmt.Line)) {
                return isPossible(s);
            }
        }
        return true;
    }

    private static boolean isPossible(Stmt s) {
        return switch (s) {
            case Stmt.Return _, Stmt.Throw _, Stmt.Break _, Stmt.Continue _, Stmt.Goto _ -> false;
            case Stmt.Block block -> block.label() != null || isPossible(block.body());
            case Stmt.If branch -> isPossible(branch.then()) || isPossible(branch.otherwise());
            default -> true;
        };
    }
}
