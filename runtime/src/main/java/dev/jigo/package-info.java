/**
 * Go's concurrency for Java code: goroutines, channels, select, defer, Go's locks, contexts and timers.
 *
 * <p>{@link dev.jigo.Go#go} starts a goroutine, {@link dev.jigo.Chan} carries values between goroutines,
 * {@link dev.jigo.Select} waits for several channels at once. Compiled Go code and this package share one scheduler and
 * one implementation of everything here.
 *
 * <p><b>Threads.</b> Every operation may be called from goroutines, virtual threads and platform threads alike; a
 * thread that waits is parked. A goroutine started by {@code Go.go} is a virtual thread on Jigo's scheduler: locks of
 * the JDK, {@code synchronized}, thread locals and blocking input and output are safe on it. That needs the JVM option
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED} (or {@code =dev.jigo.runtime} on the module path); without it the
 * JDK schedules the virtual threads, which is said once in the log of {@code dev.jigo}, and all else is the same.
 *
 * <p><b>Interruption.</b> Whoever waits for a channel, a select, a wait group, a condition or in {@code Go.sleep} may
 * be interrupted, and then gets an {@link dev.jigo.UncheckedInterruptedException}; the interrupt status stays set. An
 * operation that need not wait does not look at it. Waiting for a {@code Mutex} or {@code RWMutex} ignores
 * interruption, as {@code synchronized} does.
 *
 * <p><b>Durations</b> that are zero or negative mean: do not wait. Durations over 292 years count as 292 years.
 *
 * <p><b>Errors.</b> Where Go panics, a {@link dev.jigo.Panic} is thrown. Functions passed to this package may throw
 * whatever they like, checked exceptions too.
 *
 * <p><b>Memory.</b> As in Go, what happens before a send is visible after the receive that completes it, what happens
 * before a close after a receive that finds the channel closed, what happens before an unlock after the next lock.
 *
 * <p><b>Tests.</b> {@link dev.jigo.testing.DeterministicScheduler} runs code of this package in an order that a seed decides.
 */
@NullMarked
package dev.jigo;

import org.jspecify.annotations.NullMarked;
