/** Tests of the types package. */
@NullMarked
package dev.jigo.runtime.types;

import org.jspecify.annotations.NullMarked;
