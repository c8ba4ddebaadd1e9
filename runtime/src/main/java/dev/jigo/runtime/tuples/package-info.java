/**
 * Results of functions with several results: one class per list of kinds, fields {@code r0, r1, ...}, references erased
 * to Object.
 *
 * <p>The compiler emits any class of this package that a program needs and that is not here; all have the same form:
 * public final, public final fields, one public constructor that takes them in order.
 */
@NullMarked
package dev.jigo.runtime.tuples;

import org.jspecify.annotations.NullMarked;
