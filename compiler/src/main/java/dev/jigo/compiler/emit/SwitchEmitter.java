package dev.jigo.compiler.emit;

import dev.jigo.compiler.ir.Stmt;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Emits the jump of a switch, through a table where the values are dense. */
final class SwitchEmitter {

    private final MethodState state;

    SwitchEmitter(MethodState state) {
        this.state = state;
    }

    /** Jumps by the int on the stack; gives the labels of the arms, which the caller binds. */
    List<Label> emit(List<Stmt.Case> cases, Label otherwise) {
        List<Label> arms = new ArrayList<>();
        List<SwitchCase> jumps = new ArrayList<>();
        for (Stmt.Case arm : cases) {
            Label label = state.newLabel();
            arms.add(label);
            for (int value : arm.values()) {
                jumps.add(SwitchCase.of(value, label));
            }
        }
        jumps.sort(Comparator.comparingInt(SwitchCase::caseValue));
        if (jumps.isEmpty()) {
            state.code.pop().goto_(otherwise);
        } else if (isDense(jumps)) {
            int low = jumps.getFirst().caseValue();
            int high = jumps.getLast().caseValue();
            state.code.tableswitch(low, high, otherwise, jumps);
        } else {
            state.code.lookupswitch(otherwise, jumps);
        }
        return arms;
    }

    private static boolean isDense(List<SwitchCase> jumps) {
        long span = (long) jumps.getLast().caseValue() - jumps.getFirst().caseValue() + 1;
        return span <= 4L * jumps.size() + 8 && jumps.size() > 2;
    }
}
