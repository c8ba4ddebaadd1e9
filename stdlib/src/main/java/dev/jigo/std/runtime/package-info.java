/** Go's package runtime over Jigo's scheduler and the virtual machine. */
@NullMarked
package dev.jigo.std.runtime;

import org.jspecify.annotations.NullMarked;
