/** Tests of the deterministic scheduler itself; what it finds in channels and locks is tested beside them. */
@NullMarked
package dev.jigo.testing;

import org.jspecify.annotations.NullMarked;
