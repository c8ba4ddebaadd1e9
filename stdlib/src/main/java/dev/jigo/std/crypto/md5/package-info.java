/** Blocks of MD5. */
@NullMarked
package dev.jigo.std.crypto.md5;

import org.jspecify.annotations.NullMarked;
