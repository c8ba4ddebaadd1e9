/**
 * The scheduler's events for the JDK's Flight Recorder, named {@code dev.jigo.GoroutineCreate} and so on.
 *
 * <p>Input: numbers of goroutines, Ms and Ps from {@code dev.jigo.runtime.sched.Recorder}, which calls only while a recording runs. So none of these classes
 * is loaded before the first recording starts, and a run-time image without jdk.jfr never needs them. Events carry the numbers in fields of their own, since
 * a goroutine's events come from whichever M it runs on.
 */
@NullMarked
package dev.jigo.runtime.events;

import org.jspecify.annotations.NullMarked;
