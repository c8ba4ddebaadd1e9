/** Bubbles of goroutines for tests. */
@NullMarked
package dev.jigo.std.internal.synctest;

import org.jspecify.annotations.NullMarked;
