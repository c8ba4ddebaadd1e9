/** Arithmetic on vectors of words. */
@NullMarked
package dev.jigo.std.crypto.internal.fips140.bigmod;

import org.jspecify.annotations.NullMarked;
