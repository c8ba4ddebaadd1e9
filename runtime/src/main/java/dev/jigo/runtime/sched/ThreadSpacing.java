package dev.jigo.runtime.sched;

import java.util.concurrent.locks.LockSupport;

/**
 * Starts Ms so that they do not share a cache line which HotSpot writes at each switch of a virtual thread: who the current thread is, and its cache of scoped
 * values. These are slots of one table, four of 8 bytes for each thread, in the order in which threads start; so two Ms started one after the other would take a line
 * from each other all the time. A thread that only sleeps is started between them.
 *
 * <p>Goroutines on bare continuations write none of that, so a program without virtual ones has no such threads.
 */
final class ThreadSpacing {
    /** The Ms that run most of the time are among the first; later ones stand in for those that are blocked. */
    static final int MOST = 4 * Sched.NCPU;

    private static final long STACK_BYTES = 16 << 10;

    /** Held while an M and its spacer are started, one M at a time. */
    private static final SpinLock ORDER = new SpinLock();

    /** (ORDER) */
    private static int spacers;

    private ThreadSpacing() {}

    /** Starts {@code m}, an M. */
    static void start(Thread m) {
        if (Sched.NCPU == 1 || !VirtualCoroutine.inUse()) {
            m.start();
            return;
        }
        ORDER.lock();
        try {
            m.start();
            if (spacers < MOST) {
                spacers++;
                startSpacer();
            }
        } finally {
            ORDER.unlock();
        }
    }

    private static void startSpacer() {
        Thread spacer = new Thread(null, ThreadSpacing::sleep, "jigo spacer " + spacers, STACK_BYTES, false);
        spacer.setDaemon(true);
        spacer.setContextClassLoader(null);
        try {
            spacer.start();
        } catch (OutOfMemoryError e) {
            spacers = MOST; // no more threads to be had: they are for goroutines
        }
    }

    private static void sleep() {
        while (true) {
            LockSupport.park();
        }
    }
}
