/** Data-independent timing, which the virtual machine cannot switch on. */
@NullMarked
package dev.jigo.std.crypto.subtle;

import org.jspecify.annotations.NullMarked;
