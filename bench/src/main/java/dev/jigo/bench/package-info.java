/** JMH benchmarks of the runtime's parts, as Java code uses them. */
@NullMarked
package dev.jigo.bench;

import org.jspecify.annotations.NullMarked;
