/** Arithmetic on vectors of words. */
@NullMarked
package dev.jigo.std.math.big;

import org.jspecify.annotations.NullMarked;
