package dev.jigo;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Dump;
import dev.jigo.runtime.sched.Sched;

/** The scheduler, looked at and set; Go's package {@code runtime}. To be imported by name, or it is the JDK's class. */
public final class Runtime {
    private Runtime() {}

    /**
     * Whether goroutines of Java code run on Jigo's scheduler. If not, for want of the option that {@link dev.jigo} names, they run
     * on the JDK's.
     *
     * @return true: Jigo's; false: the JDK's
     */
    public static boolean ownScheduler() {
        return Sched.schedulesVirtualThreads();
    }

    /**
     * How many goroutines may run Go code at a time; the number of processors unless the environment variable
     * {@code GOMAXPROCS} says otherwise.
     *
     * @return the number, positive
     */
    public static int gomaxprocs() {
        return Sched.gomaxprocs(0);
    }

    /**
     * Sets {@link #gomaxprocs()}. If the JDK schedules the goroutines this has no effect on them.
     *
     * @param n positive
     * @return the number before
     * @throws IllegalArgumentException if it is not positive
     */
    public static int gomaxprocs(int n) {
        if (n <= 0) {
            throw new IllegalArgumentException("GOMAXPROCS " + n);
        }
        return Sched.gomaxprocs(n);
    }

    /**
     * The number of processors this process may use.
     *
     * @return the number, positive
     */
    public static int numCpu() {
        return Sched.NCPU;
    }

    /**
     * The number of goroutines that exist, those of compiled Go code included, threads of the JDK not.
     *
     * @return the number
     */
    public static long numGoroutine() {
        return Sched.numGoroutine();
    }

    /** Lets other goroutines run; the current one goes to the end of the queue. */
    public static void gosched() {
        Sched.gosched();
    }

    /**
     * Ends the current goroutine; its deferred calls and {@code finally} blocks run. It does so by an exception that
     * cannot be recovered and must not be caught and kept.
     *
     * @return never; for {@code throw}, so that the compiler knows
     * @throws IllegalStateException if this is no goroutine
     */
    public static RuntimeException goexit() {
        if (Sched.getg().isForeign()) {
            throw new IllegalStateException("goexit on a thread that is no goroutine");
        }
        throw Panics.goexit();
    }

    /**
     * All goroutines in the format of Go's dumps, Go's {@code runtime.Stack(buf, true)}: the current one (or the current thread, as goroutine
     * 0) first, then the others by number, those of compiled Go code and those of Java code alike. Each with what it waits for, for how
     * many minutes if it is at least one, whether it is locked to its thread, its stack, and which goroutine started it.
     *
     * <p>Goroutines that run go on meanwhile; none is resumed until all have been looked at.
     *
     * @return the dump, of many lines
     */
    public static String dump() {
        return Dump.stack(true);
    }
}
