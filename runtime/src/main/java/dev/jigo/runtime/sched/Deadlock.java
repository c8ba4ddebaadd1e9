package dev.jigo.runtime.sched;

/** Finds out that nothing can ever run again. */
final class Deadlock {
    private static volatile boolean mainGone;
    private static volatile boolean signalsAwaited;

    private Deadlock() {}

    /** Main called Goexit. */
    static void mainExited() {
        mainGone = true;
    }

    /** A goroutine waits for signals of the operating system: somebody outside can always act. */
    static void awaitSignals() {
        signalsAwaited = true;
    }

    /** After an M went to sleep or ended; {@code Sched.LOCK} is held. */
    static void check() {
        if (!Sched.mainStarted || Sched.mcount - Sched.nmidle - Sched.nmidlelocked > 0) {
            return;
        }
        if (signalsAwaited || Fatal.dying() || StopTheWorld.waiting || Sched.GLOBAL.size() > 0) {
            return;
        }
        if (Search.earliestTimer() != 0 || Sched.netpoll.hasWaiters()) {
            return;
        }
        if (ForeignThreads.anyAlive()) {
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
