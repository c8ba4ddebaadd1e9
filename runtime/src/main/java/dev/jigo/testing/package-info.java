/**
 * Tests of concurrent code that can be repeated.
 *
 * <p>{@link dev.jigo.testing.DeterministicScheduler} runs goroutines one at a time in an order that a seed decides. A race that shows under a seed shows under it
 * always.
 *
 * <p>Input: code that starts goroutines and uses the channels, locks and timers of {@link dev.jigo}, or compiled Go code. Output: a {@link dev.jigo.testing.Schedule}, or a {@link dev.jigo.testing.ScheduleFailure} that
 * names the seed.
 */
@NullMarked
package dev.jigo.testing;

import org.jspecify.annotations.NullMarked;
