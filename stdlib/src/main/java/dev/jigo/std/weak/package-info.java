/** Weak pointers. */
@NullMarked
package dev.jigo.std.weak;

import org.jspecify.annotations.NullMarked;
