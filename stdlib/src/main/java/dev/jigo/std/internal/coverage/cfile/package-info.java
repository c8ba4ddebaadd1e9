/** Counters of code coverage. */
@NullMarked
package dev.jigo.std.internal.coverage.cfile;

import org.jspecify.annotations.NullMarked;
