package dev.jigo.runtime.sched;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The Ms: how many there are, which of them sleep, how they start, get a P, and end.
 *
 * <p>What is marked (lock) is guarded by {@link Sched#LOCK}.
 */
public final class Threads {
    /** (lock) Number of Ms that exist. */
    static int mcount;
    /** (lock) All Ms ever started that live, for traces. */
    static final ArrayList<M> ALL = new ArrayList<>();
    /** (lock) */
    private static int mnext;
    /** (lock) Sleeping Ms without work. */
    private static @Nullable M midle;

    /** (lock for writing) Length of the list of sleeping Ms. */
    static volatile int nmidle;
    /** (lock) Ms asleep with a goroutine that must stay on them. */
    static int nmidlelocked;
    /** (lock for writing) Limit of {@link #mcount}. */
    private static volatile int most = 10_000;

    private Threads() {}

    /** debug.SetMaxThreads: sets the limit of threads, which it is fatal to exceed; returns the former one. */
    public static int setMaxThreads(int n) {
        Sched.LOCK.lock();
        int before = most;
        most = n;
        boolean over = mcount > n;
        Sched.LOCK.unlock();
        if (over) {
            Fatal.threadExhaustion(n);
        }
        return before;
    }

    // ---- sleeping ones ----

    /** (lock) */
    static void mput(M m) {
        m.schedlink = midle;
        midle = m;
        nmidle = nmidle + 1;
        Deadlock.check();
    }

    /** (lock) */
    private static @Nullable M mget() {
        M m = midle;
        if (m != null) {
            midle = m.schedlink;
            m.schedlink = null;
            nmidle = nmidle - 1;
        }
        return m;
    }

    /** An M without a P gets an idle one, or sleeps until it is given one. */
    static P acquireIdleOrStop(M m) {
        Sched.LOCK.lock();
        P idle = Processors.pidleget();
        if (idle != null) {
            Sched.LOCK.unlock();
            return idle;
        }
        mput(m);
        Sched.LOCK.unlock();
        return m.awaitNextp();
    }

    /** An M that has found nothing sleeps until it is given a P. */
    static P stop(M m) {
        Sched.LOCK.lock();
        mput(m);
        Sched.LOCK.unlock();
        return m.awaitNextp();
    }

    // ---- starting and ending ----

    /** Lets some M run {@code p}, which nobody owns. {@code spinning}: the caller has counted it in NMSPINNING. */
    static void startm(P p, boolean spinning) {
        Sched.LOCK.lock();
        M m = mget();
        if (m == null) {
            m = newm();
            Sched.LOCK.unlock();
            m.spinning = spinning;
            m.give(p);
            startThread(m);
            return;
        }
        Sched.LOCK.unlock();
        m.spinning = spinning;
        m.give(p);
    }

    /** (lock) */
    private static M newm() {
        if (mcount >= most) {
            Sched.LOCK.unlock();
            Fatal.threadExhaustion(most);
        }
        if (mnext == Sysmon.MID) {
            mnext++;
        }
        M m = new M(mnext++);
        mcount++;
        ALL.add(m);
        return m;
    }

    private static void startThread(M m) {
        try {
            ThreadSpacing.start(m);
        } catch (OutOfMemoryError e) {
            Fatal.noThread(mcount, e);
        }
    }

    /** A locked goroutine has come up: its own M runs it, with the P of the M that found it. */
    static void startLocked(M m, G g) {
        M locked = g.lockedm();
        if (locked == null) {
            throw new IllegalStateException(g + " is not locked");
        }
        P own = m.releaseOwn();
        Sched.LOCK.lock();
        nmidlelocked--;
        Sched.LOCK.unlock();
        own.owner(locked);
        locked.give(own);
    }

    /** The thread of a goroutine that ended while locked to it ends too; its P goes to another. */
    static void end(M m) {
        P own = m.p;
        m.p = null;
        m.lockedg(null);
        Sched.LOCK.lock();
        mcount--;
        ALL.remove(m);
        Deadlock.check();
        Sched.LOCK.unlock();
        if (own != null) {
            own.owner(null);
            Processors.handoffp(own);
        }
    }
}
