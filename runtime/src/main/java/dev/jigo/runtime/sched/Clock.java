package dev.jigo.runtime.sched;

/** Monotonic time as the scheduler and its timers count it. */
public final class Clock {
    private static final long START = System.nanoTime() - 1;

    /** {@link #nanotime()} as of sysmon's last round, in seconds: a second old at most, and free to read. */
    static volatile int coarse;

    private Clock() {}

    /** Nanoseconds since the program started, or the schedule that the current goroutine runs under; positive. */
    public static long nanotime() {
        if (Interleaving.POSSIBLE) {
            Interleaver current = Interleaver.current();
            if (current != null) {
                return current.now();
            }
        }
        return System.nanoTime() - START;
    }
}
