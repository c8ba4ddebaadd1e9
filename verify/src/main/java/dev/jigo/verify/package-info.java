/** Runs the tests that lie in the packages they test. */
@NullMarked
package dev.jigo.verify;

import org.jspecify.annotations.NullMarked;
