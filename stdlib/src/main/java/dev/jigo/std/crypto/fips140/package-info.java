/** The mode switch of FIPS 140-3 enforcement. */
@NullMarked
package dev.jigo.std.crypto.fips140;

import org.jspecify.annotations.NullMarked;
