package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.types.Type;

/**
 * A local variable of a Go function as it is held by one JVM method.
 *
 * @param local the JVM variable: it holds the value, or the variable box if {@code boxed}
 * @param boxed whether the variable lives in a box, so that closures and pointers share it; never for structs and
 *     arrays
 * @param shared whether a struct or array variable's object may be known elsewhere (captured or addressed), so that
 *     assignment must go into the object
 */
record Variable(LocalVar local, boolean boxed, boolean shared, Type type) {

    /** The local itself: value or box. */
    Expr raw() {
        return Ir.get(local);
    }
}
