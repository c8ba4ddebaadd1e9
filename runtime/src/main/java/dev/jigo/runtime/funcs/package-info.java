/**
 * Shapes of function values: one abstract class per list of parameter and result kinds.
 *
 * <p>The compiler emits any shape that a program needs and that is not here; all have the same form: {@code call},
 * {@code callDeferred} that defaults to it, and {@code invoke} for reflection, numbers boxed as Boolean, Integer, Long,
 * Float, Double.
 */
@NullMarked
package dev.jigo.runtime.funcs;

import org.jspecify.annotations.NullMarked;
