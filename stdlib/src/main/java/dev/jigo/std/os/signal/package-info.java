/** Delivery of signals. */
@NullMarked
package dev.jigo.std.os.signal;

import org.jspecify.annotations.NullMarked;
