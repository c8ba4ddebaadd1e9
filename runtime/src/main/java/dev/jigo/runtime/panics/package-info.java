/**
 * defer, panic, recover and Goexit, the run-time errors with gc's texts, and how a panic nobody recovered is printed.
 *
 * <p>Input: calls from generated code and exceptions raised by the JVM in it. Output: deferred calls run in Go's order, control returns to
 * the function whose deferred call recovered, or the program ends with gc's report and status 2.
 *
 * <p>Invariants:
 * <ul>
 *   <li>{@code G.defer} lists the pending calls of all active functions of the goroutine, newest first; a call is taken off before it runs.
 *       Open-coded calls are not on it until their activation has caught something: {@code G.openDefers} counts the activations that have some.
 *   <li>{@code G.panic} lists the panics that are running deferred calls, newest first.
 *   <li>{@link dev.jigo.runtime.panics.Unwind} passes only through frames whose deferred calls have been taken off the list.
 *   <li>{@link dev.jigo.runtime.panics.Raised} takes the newest panic to the innermost activation with open-coded calls; what it passes on its way has none pending.
 * </ul>
 */
@NullMarked
package dev.jigo.runtime.panics;

import org.jspecify.annotations.NullMarked;
