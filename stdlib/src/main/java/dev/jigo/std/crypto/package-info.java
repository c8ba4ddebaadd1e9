/** Compression functions of hashes on the virtual machine's intrinsics. */
@NullMarked
package dev.jigo.std.crypto;

import org.jspecify.annotations.NullMarked;
