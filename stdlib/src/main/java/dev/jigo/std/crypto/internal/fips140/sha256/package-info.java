/** Blocks of SHA-256. */
@NullMarked
package dev.jigo.std.crypto.internal.fips140.sha256;

import org.jspecify.annotations.NullMarked;
