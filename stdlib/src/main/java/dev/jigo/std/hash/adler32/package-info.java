/** Checksums on the virtual machine's intrinsics. */
@NullMarked
package dev.jigo.std.hash.adler32;

import org.jspecify.annotations.NullMarked;
