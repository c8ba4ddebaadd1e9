package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Type;
import java.util.List;

/**
 * An argument of a call.
 *
 * @param operand its value
 * @param typeArgs the type arguments given to a generic function that is passed; the rest is to be inferred
 */
record Argument(Operand operand, List<Type> typeArgs) {

    /** An argument that is not a generic function with type arguments. */
    static Argument of(Operand operand) {
        return new Argument(operand, List.of());
    }
}
