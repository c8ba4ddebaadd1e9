/** Go's package reflect over the runtime's type descriptors and raw values. */
@NullMarked
package dev.jigo.std.reflect;

import org.jspecify.annotations.NullMarked;
