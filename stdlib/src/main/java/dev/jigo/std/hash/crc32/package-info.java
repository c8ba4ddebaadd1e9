/** Checksums on the virtual machine's intrinsics. */
@NullMarked
package dev.jigo.std.hash.crc32;

import org.jspecify.annotations.NullMarked;
