/** Interfaces of the network. */
@NullMarked
package dev.jigo.std.net;

import org.jspecify.annotations.NullMarked;
