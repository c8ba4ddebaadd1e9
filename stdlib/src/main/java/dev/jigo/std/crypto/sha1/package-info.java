/** Blocks of SHA-1. */
@NullMarked
package dev.jigo.std.crypto.sha1;

import org.jspecify.annotations.NullMarked;
