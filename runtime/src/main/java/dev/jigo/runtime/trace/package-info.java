/**
 * Stacks as Go prints them: from frames of the JVM to Go's functions and files, dumps of goroutines, runtime.Callers.
 *
 * <p>Input: stack frames of compiled Go code. Output: text in the format of gc's tracebacks, without frames of the runtime, bridges and
 * Java code. Only frames whose source file ends in {@code .go} and that have a line are Go's.
 */
@NullMarked
package dev.jigo.runtime.trace;

import org.jspecify.annotations.NullMarked;
