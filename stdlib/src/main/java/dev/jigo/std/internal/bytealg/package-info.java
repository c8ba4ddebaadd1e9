/** Searches and comparisons of bytes on the virtual machine's intrinsic loops. */
@NullMarked
package dev.jigo.std.internal.bytealg;

import org.jspecify.annotations.NullMarked;
