/**
 * Channels of the Java API beside those of other libraries: the same scenarios, written for each library as its users
 * would.
 */
@NullMarked
package dev.jigo.bench.peers;

import org.jspecify.annotations.NullMarked;
