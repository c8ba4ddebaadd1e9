/** Blocks of SHA-512. */
@NullMarked
package dev.jigo.std.crypto.internal.fips140.sha512;

import org.jspecify.annotations.NullMarked;
