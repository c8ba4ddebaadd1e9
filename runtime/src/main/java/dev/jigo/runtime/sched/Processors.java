package dev.jigo.runtime.sched;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The Ps: all of them, the idle ones, and how one that is idle or given up comes to an M that uses it.
 *
 * <p>An M that looks for work <em>spins</em>. While one does, nobody wakes another; the last that stops because it found something does.
 *
 * <p>What is marked (lock) is guarded by {@link Sched#LOCK}.
 */
final class Processors {
    static volatile P[] allp = {};
    /** (lock) */
    private static @Nullable P pidle;

    /** (lock for writing) Length of the list of idle Ps. */
    static volatile int npidle;

    /** Ms that spin. */
    static final AtomicInteger NMSPINNING = new AtomicInteger();
    /** A goroutine was made ready while no P was idle, so that no M could be woken for it: an M that goes idle looks again first. */
    static volatile boolean needspinning;

    static {
        Resize.procresize(Godebug.initialProcs());
    }

    private Processors() {}

    // ---- idle ones ----

    /** (lock) */
    static void pidleput(P p) {
        if (!p.runq.isEmpty()) {
            throw new IllegalStateException("idle P with runnable goroutines");
        }
        p.owner(null);
        p.status = P.IDLE;
        p.link = pidle;
        pidle = p;
        npidle = npidle + 1;
    }

    /** (lock) An idle P to run goroutines with; null: there is none, or all are to stop. */
    static @Nullable P pidleget() {
        return StopTheWorld.waiting ? null : pidlepop();
    }

    /** (lock) */
    static @Nullable P pidlepop() {
        P p = pidle;
        if (p != null) {
            pidle = p.link;
            p.link = null;
            npidle = npidle - 1;
            p.status = P.RUNNING;
            Sysmon.activity();
        }
        return p;
    }

    /** Like {@link #pidleget}, for callers without the lock. */
    static @Nullable P takeIdle() {
        Sched.LOCK.lock();
        P idle = pidleget();
        Sched.LOCK.unlock();
        return idle;
    }

    // ---- finding users ----

    /** Wakes or makes an M that looks for work, if a P is idle and nobody looks yet. */
    static void wakep() {
        if (NMSPINNING.get() != 0 || noneIdle() || !NMSPINNING.compareAndSet(0, 1)) {
            return;
        }
        Sched.LOCK.lock();
        P p = pidleget();
        if (p == null) {
            needspinning = true;
        }
        Sched.LOCK.unlock();
        if (p == null) {
            NMSPINNING.decrementAndGet();
            return;
        }
        Threads.startm(p, true);
    }

    /**
     * Whether no P is idle; then whoever gives up its P next knows that it must look again. It raises {@code npidle} before it reads {@code needspinning}, this
     * does the opposite in the other order: one of them sees the other.
     */
    private static boolean noneIdle() {
        if (npidle != 0) {
            return false;
        }
        if (!needspinning) {
            needspinning = true;
        }
        return npidle == 0;
    }

    /** Finds a use for {@code p}, which nobody owns any more: another M, or the idle list. */
    static void handoffp(P p) {
        p.owner(null);
        if (!p.runq.isEmpty() || Sched.GLOBAL.size() != 0) {
            Threads.startm(p, false);
            return;
        }
        if (NMSPINNING.get() + npidle == 0 && NMSPINNING.compareAndSet(0, 1)) {
            Threads.startm(p, true);
            return;
        }
        Sched.LOCK.lock();
        if (StopTheWorld.waiting) {
            StopTheWorld.stoppedLocked(p);
            Sched.LOCK.unlock();
            return;
        }
        boolean lastPoller = npidle == allp.length - 1 && Poller.LASTPOLL.get() != 0;
        if (Sched.GLOBAL.size() != 0 || lastPoller) {
            Sched.LOCK.unlock();
            Threads.startm(p, false);
            return;
        }
        long when = p.timers.earliest();
        pidleput(p);
        Sched.LOCK.unlock();
        if (when != 0) {
            Poller.wakeFor(when);
        }
    }

    // ---- spinning Ms ----

    static void spin(M m) {
        m.spinning = true;
        NMSPINNING.incrementAndGet();
        if (needspinning) {
            needspinning = false;
        }
    }

    static void stopSpinning(M m) {
        m.spinning = false;
        if (NMSPINNING.decrementAndGet() < 0) {
            throw new IllegalStateException("negative nmspinning");
        }
    }
}
