/** What package runtime/debug asks of the runtime. */
@NullMarked
package dev.jigo.std.runtime.debug;

import org.jspecify.annotations.NullMarked;
