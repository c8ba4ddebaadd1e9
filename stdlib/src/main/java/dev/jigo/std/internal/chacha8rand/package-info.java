/** The block function of the ChaCha8Rand generator. */
@NullMarked
package dev.jigo.std.internal.chacha8rand;

import org.jspecify.annotations.NullMarked;
