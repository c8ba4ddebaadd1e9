/** What package runtime/trace asks of the runtime. */
@NullMarked
package dev.jigo.std.runtime.trace;

import org.jspecify.annotations.NullMarked;
