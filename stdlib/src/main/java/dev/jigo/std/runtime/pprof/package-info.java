/** What package runtime/pprof asks of the runtime. */
@NullMarked
package dev.jigo.std.runtime.pprof;

import org.jspecify.annotations.NullMarked;
