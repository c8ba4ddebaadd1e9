package dev.jigo.runtime.sched;

import java.time.Instant;

/** Monotonic time as the scheduler and its timers count it. */
public final class Clock {
    private static final long START = System.nanoTime() - 1;

    /** {@link #nanotime()} as of sysmon's last round, in seconds: a second old at most, and free to read; never 0. */
    static volatile int coarse = 1;

    /** When a schedule begins, by its own calendar. */
    private static final Instant SCHEDULED = Instant.parse("2000-01-01T00:00:00Z");

    private Clock() {}

    /** A time of {@link #nanotime()} as {@link #coarse} tells it. */
    static int coarse(long nanotime) {
        return Math.max(1, (int) (nanotime / 1_000_000_000L));
    }

    /** The wall clock; under a schedule, one that begins with the year 2000 and goes with its time. */
    public static Instant now() {
        Interleaver current = Interleaving.current();
        if (current != null) {
            return SCHEDULED.plusNanos(current.now());
        }
        return Instant.now();
    }

    /** Nanoseconds since the program started, or the schedule that the current goroutine runs under; positive. */
    public static long nanotime() {
        Interleaver current = Interleaving.current();
        if (current != null) {
            return current.now();
        }
        return System.nanoTime() - START;
    }
}
