/** Clocks and timers. */
@NullMarked
package dev.jigo.std.time;

import org.jspecify.annotations.NullMarked;
