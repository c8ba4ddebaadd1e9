package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Children;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Stmt;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The expressions of a function that must begin with an empty operand stack: sequences with loops, marks or try statements
 * in them (an exception handler finds an empty stack; compiled code is entered at a loop only with one), and whatever contains
 * such a sequence.
 */
final class Spilling {

    private final Set<Expr> spilling = Collections.newSetFromMap(new IdentityHashMap<>());

    Spilling(List<Stmt> body) {
        for (Stmt stmt : body) {
            search(stmt);
        }
    }

    boolean needsEmptyStack(Expr expr) {
        return spilling.contains(expr);
    }

    /** Whether the expression or statement below contains a loop, mark or try statement. */
    private boolean search(Expr expr) {
        boolean[] found = new boolean[1];
        Children.of(expr, child -> found[0] |= search(child), child -> found[0] |= search(child));
        if (found[0]) {
            spilling.add(expr);
        }
        return found[0];
    }

    private boolean search(Stmt stmt) {
        boolean[] found = new boolean[1];
        found[0] = stmt instanceof Stmt.Loop || stmt instanceof Stmt.Mark || stmt instanceof Stmt.Try;
        Children.of(stmt, child -> found[0] |= search(child), child -> found[0] |= search(child));
        return found[0];
    }
}
