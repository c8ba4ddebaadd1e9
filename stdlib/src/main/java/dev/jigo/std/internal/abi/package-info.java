/** Numbers of functions. */
@NullMarked
package dev.jigo.std.internal.abi;

import org.jspecify.annotations.NullMarked;
