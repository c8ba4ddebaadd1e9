/** What package crypto/rand asks of the runtime. */
@NullMarked
package dev.jigo.std.crypto.rand;

import org.jspecify.annotations.NullMarked;
