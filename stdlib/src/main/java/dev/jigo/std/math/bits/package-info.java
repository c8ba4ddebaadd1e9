/** Arithmetic of double width. */
@NullMarked
package dev.jigo.std.math.bits;

import org.jspecify.annotations.NullMarked;
