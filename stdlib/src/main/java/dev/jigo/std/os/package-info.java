/** What package os asks of the runtime. */
@NullMarked
package dev.jigo.std.os;

import org.jspecify.annotations.NullMarked;
