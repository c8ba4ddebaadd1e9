/** Tests of the values package; the tables were written by gc. */
@NullMarked
package dev.jigo.runtime.values;

import org.jspecify.annotations.NullMarked;
