/** Figures for package runtime/metrics. */
@NullMarked
package dev.jigo.std.runtime.metrics;

import org.jspecify.annotations.NullMarked;
