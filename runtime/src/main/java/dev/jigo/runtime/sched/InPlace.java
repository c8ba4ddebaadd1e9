package dev.jigo.runtime.sched;

/**
 * Parking without leaving the stack: for goroutines locked to their thread, and for those with a frame on the stack that cannot be
 * moved. The M sleeps with the goroutine on it, its P goes to another M, and whoever finds the goroutine runnable later gives its
 * own P to this M.
 */
final class InPlace {
    private InPlace() {}

    static void park(G g, G.Leave how) {
        M m = g.currentM();
        if (Interleaving.POSSIBLE && m instanceof Interleaver schedule) {
            schedule.pinned(g, how);
            return;
        }
        boolean pinned = g.lockedm() == null;
        if (pinned) {
            g.lockedm(m);
            m.lockedg(g);
        }
        P own = m.claim();
        switch (how) {
            case PARK -> {
                g.waitSince(Clock.coarse);
                g.status(G.WAITING);
                if (!m.unlocksFor(g)) {
                    g.status(G.RUNNABLE);
                    Sched.GLOBAL.put(g);
                }
            }
            case YIELD, YIELD_LOCAL -> {
                g.status(G.RUNNABLE);
                Sched.GLOBAL.put(g);
            }
            case EXIT -> throw new IllegalStateException("a goroutine ends by returning");
        }
        sleep(m, own);
        if (pinned) {
            g.lockedm(null);
            m.lockedg(null);
        }
        g.waitSince(0);
        g.status(G.RUNNING);
    }

    private static void sleep(M m, @org.jspecify.annotations.Nullable P own) {
        m.blockedInPlace = true;
        if (own != null) {
            Processors.handoffp(own);
        } else {
            Processors.wakep();
        }
        Sched.LOCK.lock();
        Threads.nmidlelocked++;
        Deadlock.check();
        Sched.LOCK.unlock();
        P given = m.awaitNextp();
        m.blockedInPlace = false;
        given.owner(m);
        given.status = P.RUNNING;
        m.unclaim(given);
    }
}
