/** Tests of the finished distribution and of the source tree. */
@NullMarked
package dev.jigo.tests;

import org.jspecify.annotations.NullMarked;
