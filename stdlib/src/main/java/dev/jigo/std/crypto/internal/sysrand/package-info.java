/** What the source of random bytes asks of the runtime. */
@NullMarked
package dev.jigo.std.crypto.internal.sysrand;

import org.jspecify.annotations.NullMarked;
