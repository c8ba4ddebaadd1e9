/** Lincheck explores interleavings of the Java API and compares each with what one thread could do. */
@NullMarked
package dev.jigo.lincheck;

import org.jspecify.annotations.NullMarked;
