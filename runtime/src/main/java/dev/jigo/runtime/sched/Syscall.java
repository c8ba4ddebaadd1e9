package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * What a goroutine does around calls that may block its thread. Within, it must not touch the scheduler. Foreign threads
 * may block as they like: for them these do nothing.
 */
public final class Syscall {
    private Syscall() {}

    /** The M that the calls concern. Under a schedule there is none to be spared: the call holds up everything. */
    private static @Nullable M affected(G g) {
        M m = g.m;
        return m == null || g == m.g0 || g.thread != null || (Interleaving.POSSIBLE && m instanceof Interleaver)
                ? null
                : m;
    }

    /** Marks that {@code g} is in a call; its M if that concerns one. */
    private static @Nullable M enters(G g) {
        M m = affected(g);
        if (m != null) {
            g.status(G.SYSCALL);
            m.insyscall = true;
            Recorder.enters(m);
        }
        return m;
    }

    /** Before a call that may block: if it does not return soon, sysmon gives the P to another M. */
    public static void entersyscall() {
        if (enters(Sched.getg()) != null) {
            Sysmon.activity();
        }
    }

    /** Before a call known to block: the P goes to another M at once. */
    public static void entersyscallblock() {
        G g = Sched.getg();
        M m = enters(g);
        if (m == null) {
            return;
        }
        g.waitSince(Clock.coarse);
        P own = m.claim();
        if (own != null) {
            own.syscalltick = own.syscalltick + 1;
            Processors.handoffp(own);
        }
    }

    /**
     * After the call: with the old P if it is still there, any idle one, or after a turn in the global queue. The goroutine waits
     * for its turn on this thread, so that what the caller holds of it (confined memory, a Java lock) stays valid.
     */
    public static void exitsyscall() {
        G g = Sched.getg();
        M m = affected(g);
        if (m == null) {
            return;
        }
        m.insyscall = false;
        g.status(G.RUNNING);
        P own = m.claim();
        Recorder.returns(m, g, own == null);
        if (own != null) {
            own.syscalltick = own.syscalltick + 1;
            m.unclaim(own);
            return;
        }
        g.waitSince(0);
        Sched.resumeHere(g);
    }
}
