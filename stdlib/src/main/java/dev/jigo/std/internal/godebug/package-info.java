/** Settings of GODEBUG. */
@NullMarked
package dev.jigo.std.internal.godebug;

import org.jspecify.annotations.NullMarked;
