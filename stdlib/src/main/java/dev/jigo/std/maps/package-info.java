/** What package maps asks of the runtime. */
@NullMarked
package dev.jigo.std.maps;

import org.jspecify.annotations.NullMarked;
