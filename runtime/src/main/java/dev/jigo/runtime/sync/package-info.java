/**
 * The locks of Go's package sync, for compiled Go, whose overlay of that package binds its types to these classes, and for Java threads.
 *
 * <p>Input: operations of goroutines and of any other threads. Output: mutual exclusion and wake-ups as Go's documentation promises; misuse ends the
 * program or panics with gc's text.
 *
 * <p>Invariants: a lock's whole state is its state words and the waiters the {@link dev.jigo.runtime.sync.Semaphores} table has for it; a
 * zero object is an unlocked lock. Public methods that Go knows carry Go's names, because the overlay binds to them by name.
 */
@NullMarked
package dev.jigo.runtime.sync;

import org.jspecify.annotations.NullMarked;
