/** The {@code jigo} command: verbs and flags as the {@code go} command has them, on top of the compiler's driver. */
@NullMarked
package dev.jigo.cli;

import org.jspecify.annotations.NullMarked;
