package dev.jigo.runtime.sched;

/** Waiting for a lock without giving up the thread, a moment long. */
public final class ActiveSpin {
    private static final int ROUNDS = 4;
    private static final int PAUSES = 30;

    private ActiveSpin() {}

    /**
     * Whether a goroutine that waits for a lock should spin once more: the holder must be able to run meanwhile, on another P, and
     * nothing else may want this one.
     */
    public static boolean canSpin(G g, int round) {
        Interleaver home = g.home();
        if (home != null) {
            return round < ROUNDS && home.spins();
        }
        P[] all = Processors.allp;
        M m = g.m;
        boolean wanted = m != null && !all[Math.min(m.lastP(), all.length - 1)].runq.isEmpty();
        return canSpin(round, Sched.NCPU, all.length, Processors.npidle + Processors.NMSPINNING.get(), wanted);
    }

    /**
     * The caller has a P, a second one must run the holder.
     *
     * @param unused how many of the {@code procs} Ps run no goroutine
     * @param wanted whether goroutines wait for the caller's P
     */
    static boolean canSpin(int round, int cpus, int procs, int unused, boolean wanted) {
        return round < ROUNDS && cpus > 1 && procs > unused + 1 && !wanted;
    }

    /** One round of it. */
    public static void doSpin() {
        if (Interleaving.inSchedule()) {
            Interleaving.point();
            return;
        }
        pause();
    }

    /** Between two looks at a lock that somebody else holds. */
    static void pause() {
        for (int i = 0; i < PAUSES; i++) {
            Thread.onSpinWait();
        }
    }
}
