/** The permutation under SHA-3. */
@NullMarked
package dev.jigo.std.crypto.internal.fips140.sha3;

import org.jspecify.annotations.NullMarked;
