/**
 * The scheduler: goroutines (G) run on platform threads (M) that hold the right to run Go code (P).
 *
 * <p>Input: functions to run, goroutines made ready, threads that enter and leave blocking calls. Output: every runnable
 * goroutine runs, on as many threads as there are Ps.
 *
 * <p>Invariants:
 * <ul>
 *   <li>An M runs scheduler code and touches its P's queue as producer only while the P is in {@code M.p}. While the M runs
 *       a goroutine the P lies in {@code M.runningP}, from where anyone may take it with a compare-and-set.
 *   <li>A parked goroutine is resumed only by an M that owns a P. So whoever owns all Ps has stopped the scheduler.
 *   <li>The current thread is asked for only in {@link dev.jigo.runtime.sched.Sched#getg()} (see there) and {@code currentM}; across a
 *       switch a goroutine keeps its {@code G}, never its {@code M}.
 *   <li>Lock order: timer, timer heap, {@code Sched.LOCK}. Channel locks come before {@code Sched.LOCK}. No lock of this
 *       package is held while a goroutine switches, except those that {@code gopark} releases.
 * </ul>
 */
@NullMarked
package dev.jigo.runtime.sched;

import org.jspecify.annotations.NullMarked;
