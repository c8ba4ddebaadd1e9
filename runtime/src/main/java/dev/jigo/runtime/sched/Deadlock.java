package dev.jigo.runtime.sched;

/** Finds out that nothing can ever run again. */
final class Deadlock {
    /** A Go program's main function runs: only then is a deadlock an error. */
    private static volatile boolean mainStarted;

    private static volatile boolean mainGone;
    private static volatile boolean signalsAwaited;
    /** Nothing but a foreign thread stands against a deadlock. */
    private static volatile boolean threadsAwaited;

    private Deadlock() {}

    static void mainStarts() {
        mainStarted = true;
    }

    /** Whether a deadlock is an error in this process. */
    static boolean isReported() {
        return mainStarted;
    }

    /** Main called Goexit. */
    static void mainExited() {
        mainGone = true;
    }

    /** A goroutine waits for signals of the operating system: somebody outside can always act. */
    static void awaitSignals() {
        signalsAwaited = true;
    }

    /** From time to time: whether the thread has ended that alone could have woken a goroutine. No M notices that. */
    static void recheck() {
        if (threadsAwaited) {
            Sched.LOCK.lock();
            check();
            Sched.LOCK.unlock();
        }
    }

    /** After an M went to sleep or ended; {@code Sched.LOCK} is held. */
    static void check() {
        threadsAwaited = false;
        if (!mainStarted || Threads.mcount - Threads.nmidle - Threads.nmidlelocked > 0) {
            return;
        }
        if (signalsAwaited || Fatal.dying() || StopTheWorld.waiting || Sched.GLOBAL.size() > 0) {
            return;
        }
        if (Poller.earliestTimer() != 0 || Poller.netpoll.hasWaiters()) {
            return;
        }
        if (ForeignThreads.anyAlive()) {
            threadsAwaited = true;
            return;
        }
        boolean any = false;
        for (G g : AllGs.snapshot()) {
            int status = g.status();
            if (status != G.WAITING) {
                return; // between two states, or on its way to a queue
            }
            any = true;
        }
        Sched.LOCK.unlock();
        Fatal.deadlock(
                mainGone && !any
                        ? "no goroutines (main called runtime.Goexit) - deadlock!"
                        : "all goroutines are asleep - deadlock!");
    }
}
