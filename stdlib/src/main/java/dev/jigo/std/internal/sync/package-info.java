/** The concurrent map behind {@code sync.Map} and {@code unique}. */
@NullMarked
package dev.jigo.std.internal.sync;

import org.jspecify.annotations.NullMarked;
