/** What package internal/poll asks of the runtime. */
@NullMarked
package dev.jigo.std.internal.poll;

import org.jspecify.annotations.NullMarked;
