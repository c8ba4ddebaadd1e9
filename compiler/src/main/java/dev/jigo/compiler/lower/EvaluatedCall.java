package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel.Capture;
import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call that happens later, by {@code defer} or {@code go}.
 *
 * @param name what its record or entry is called, as gc would call a wrapper: {@code main.deferwrap1}
 * @param operands the function value, receiver and arguments, to be evaluated by the statement
 * @param target the static method that is called with them
 * @param deferred its entry for deferred calls, null if it does not recover
 */
record EvaluatedCall(
        String name,
        List<Expr> operands,
        MethodRef target,
        @Nullable MethodRef deferred) {

    /** The operands as fields of an object that makes the call. */
    List<Capture> captures() {
        List<Capture> captures = new ArrayList<>();
        for (JType type : target.signature().params()) {
            captures.add(new Capture("a" + captures.size(), type));
        }
        return captures;
    }

    /** A new object of a class that takes the operands. */
    Expr object(String className) {
        return object(className, operands);
    }

    /** A new object with the values of the operands. */
    Expr object(String className, List<Expr> evaluated) {
        List<JType> types = target.signature().params();
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            values.add(Ir.cast(evaluated.get(i), types.get(i)));
        }
        return Ir.newObject(className, new Signature(types, JType.V), values);
    }
}
