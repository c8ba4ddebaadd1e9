package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Exit;
import dev.jigo.compiler.lower.BranchLowering.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * The ways out of the body of a range over a function. The body is a function that returns whether to go on; what leads
 * beyond the loop gets a number, which the code after the loop acts on.
 */
final class RangeBody {

    static final String STATE = "dev/jigo/runtime/panics/RangeState";

    private final BranchLowering outer;
    private final Target target;
    private final LocalVar state;
    private final List<Exit> exits = new ArrayList<>();

    /**
     * @param outer the branches of the method that contains the loop
     * @param target the loop
     * @param state the local of the body's method that holds the state of the loop
     */
    RangeBody(BranchLowering outer, Target target, LocalVar state) {
        this.outer = outer;
        this.target = target;
        this.state = state;
    }

    BranchLowering outer() {
        return outer;
    }

    Target target() {
        return target;
    }

    /** The exits that lead beyond the loop; the number of each is its index plus one. */
    List<Exit> exits() {
        return exits;
    }

    /** Checks that the body may run now. */
    Stmt begin() {
        return call("begin");
    }

    /** Ends an iteration, in the body's method. */
    void proceed(List<Stmt> out) {
        out.add(call("proceed"));
        out.add(Ir.returnValue(Ir.TRUE));
    }

    /** Leaves the body's method for where an exit leads. */
    void leave(Exit exit, List<Stmt> out) {
        if (exit.equals(new Exit.Continue(target))) {
            proceed(out);
            return;
        }
        int number = exit.equals(new Exit.Break(target)) ? 0 : number(exit);
        out.add(Ir.eval(Ir.callVirtual(Ir.get(state), STATE, "leave", "(I)V", Ir.i32(number))));
        out.add(Ir.returnValue(Ir.FALSE));
    }

    private int number(Exit exit) {
        int index = exits.indexOf(exit);
        if (index < 0) {
            index = exits.size();
            exits.add(exit);
        }
        return index + 1;
    }

    private Stmt call(String method) {
        Expr receiver = Ir.get(state);
        return Ir.eval(Ir.callVirtual(receiver, STATE, method, "()V"));
    }
}
