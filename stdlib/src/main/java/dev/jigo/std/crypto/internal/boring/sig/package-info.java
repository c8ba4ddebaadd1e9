/** Marks that gc leaves in programs with BoringCrypto. */
@NullMarked
package dev.jigo.std.crypto.internal.boring.sig;

import org.jspecify.annotations.NullMarked;
