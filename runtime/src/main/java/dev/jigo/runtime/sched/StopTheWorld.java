package dev.jigo.runtime.sched;

import java.util.concurrent.locks.LockSupport;

/**
 * Takes all Ps. Goroutines that run keep running, without one: nothing on the JVM needs them to stand still. But none is resumed,
 * so the stacks of the parked ones can be read, and the Ps can change.
 */
final class StopTheWorld {
    /** Who stops the world; held from stop to start. */
    private static final SpinLock WORLD = new SpinLock();

    /** Set while Ps are to stop. */
    static volatile boolean waiting;

    /** (Sched.LOCK) Ps not yet stopped. */
    private static int missing;

    private StopTheWorld() {}

    static void stop() {
        if (Interleaving.inSchedule()) {
            return; // nothing else runs
        }
        WORLD.lock();
        takeAll(Long.MAX_VALUE);
    }

    /** For a dying program: takes what it can get within {@code millis}, and never gives it back. */
    static void freeze(long millis) {
        if (waiting) {
            return;
        }
        M m = Sched.getg().m;
        if (m != null && m.p != null) {
            P own = m.releaseOwn(); // the scheduler itself reports: its P will never be given up otherwise
            own.status = P.RUNNING;
            m.unclaim(own);
            own.owner(m);
        }
        takeAll(System.nanoTime() + millis * 1_000_000);
    }

    private static void takeAll(long deadline) {
        Sched.LOCK.lock();
        waiting = true;
        missing = Processors.allp.length;
        while (true) {
            P idle = Processors.pidlepop();
            if (idle == null) {
                break;
            }
            stoppedLocked(idle);
        }
        Sched.LOCK.unlock();
        for (int round = 0; !retakeRunning(); round++) {
            if (deadline != Long.MAX_VALUE && System.nanoTime() > deadline) {
                return;
            }
            if (round < 100) {
                Thread.onSpinWait();
            } else {
                LockSupport.parkNanos(20_000);
            }
        }
    }

    /** True when no P is missing any more. */
    private static boolean retakeRunning() {
        for (P p : Processors.allp) {
            M m = p.m;
            if (p.status == P.RUNNING && m != null && m.retake(p)) {
                p.owner(null);
                Sched.LOCK.lock();
                stoppedLocked(p);
                Sched.LOCK.unlock();
            }
        }
        Sched.LOCK.lock();
        boolean all = missing == 0;
        Sched.LOCK.unlock();
        return all;
    }

    /** {@code p}, which nobody owns any more, counts as stopped. Sched.LOCK is held. */
    static void stoppedLocked(P p) {
        p.owner(null);
        p.status = P.GCSTOP;
        missing--;
    }

    /** Ps that have not stopped yet; Sched.LOCK is held. */
    static int missing() {
        return waiting ? missing : 0;
    }

    /** An M that schedules sees {@link #waiting}: it gives up its P and sleeps until it gets one. */
    static void stopOwn(M m) {
        Sched.LOCK.lock();
        if (!waiting) {
            Sched.LOCK.unlock();
            return;
        }
        if (m.spinning) {
            Processors.stopSpinning(m);
        }
        stoppedLocked(m.releaseOwn());
        Threads.mput(m);
        Sched.LOCK.unlock();
        m.acquire(m.awaitNextp());
    }

    /** Goes on with {@code n} Ps. The calling goroutine gets one of them if it runs on an M. */
    static void start(int n) {
        if (Interleaving.inSchedule()) {
            return;
        }
        Resize.procresize(n);
        G self = Sched.getg();
        M m = self.m;
        P[] all = Processors.allp;
        P own = null;
        java.util.ArrayList<P> busy = new java.util.ArrayList<>();
        Sched.LOCK.lock();
        waiting = false;
        for (int i = all.length - 1; i >= 0; i--) {
            P p = all[i];
            p.status = P.RUNNING;
            if (own == null && m != null && m.p == null) {
                own = p;
            } else if (p.runq.isEmpty()) {
                Processors.pidleput(p);
            } else {
                busy.add(p);
            }
        }
        Sched.LOCK.unlock();
        if (own != null && m != null) {
            own.owner(m);
            m.unclaim(own);
        }
        for (P p : busy) {
            Threads.startm(p, false);
        }
        WORLD.unlock();
        Processors.wakep();
    }
}
