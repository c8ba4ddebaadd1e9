package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Type;
import java.util.List;

/**
 * The method that a selector denotes in this instance of the code.
 *
 * @param func the method, of a concrete type or an interface
 * @param path the embedded fields that lead to its receiver
 * @param base the type of the selector's operand
 */
record MethodCall(Func func, List<Integer> path, Type base) {

    /** Whether it is called through an interface value. */
    boolean isDynamic() {
        return MethodTargets.isInterfaceMethod(func);
    }
}
