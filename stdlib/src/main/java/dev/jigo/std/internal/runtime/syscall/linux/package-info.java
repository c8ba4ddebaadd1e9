/** Raw system calls. */
@NullMarked
package dev.jigo.std.internal.runtime.syscall.linux;

import org.jspecify.annotations.NullMarked;
