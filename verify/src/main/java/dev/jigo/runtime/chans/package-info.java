/** Channels and select, under jcstress. */
@NullMarked
package dev.jigo.runtime.chans;

import org.jspecify.annotations.NullMarked;
