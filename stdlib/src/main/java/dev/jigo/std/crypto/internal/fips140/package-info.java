/** What the cryptographic module asks of the runtime. */
@NullMarked
package dev.jigo.std.crypto.internal.fips140;

import org.jspecify.annotations.NullMarked;
