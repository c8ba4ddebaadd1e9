package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.vm.Continuation;
import org.jspecify.annotations.Nullable;

/**
 * A lock for sections of a few dozen instructions. It has no owner: it may be released on another thread than the one
 * that took it, as parking a goroutine requires. Not reentrant.
 *
 * <p>Waiters look at it a few times, with pauses in between, and then sleep until it is released or for a moment. Each look takes the holder's cache line
 * away, and a waiter that gets the lock goes on with cold caches: where two Ms use one channel all the time, both are slower than one. So they look
 * seldom, and whoever has the lock keeps it for many rounds.
 *
 * <p>A virtual thread that waits keeps its carrier, since it may hold another lock: were it to leave, all Ms could come to wait for that
 * lock in places that need their P, and none would be left to run it.
 */
public class SpinLock {
    private static final VarHandle HELD;

    static {
        try {
            HELD = MethodHandles.lookup().findVarHandle(SpinLock.class, "held", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Spinning helps only if the holder can run meanwhile. */
    private static final int LOOKS = Runtime.getRuntime().availableProcessors() > 1 ? 4 : 0;

    /** The longest sleep; in truth it takes some 70 µs. */
    private static final long NAP_NANOS = 20_000;

    private volatile int held;

    /** An M that sleeps until the lock is released. Of several one is known, and a release may miss it: that costs the rest of a nap. */
    private volatile @Nullable M sleeper;

    public final void lock() {
        if (Interleaving.POSSIBLE && this instanceof WaitList) {
            Interleaving.point();
        }
        if (!HELD.compareAndSet(this, 0, 1)) {
            lockSlow();
        }
        if (Interleaving.POSSIBLE) {
            Interleaving.locked(this);
        }
    }

    public final boolean tryLock() {
        boolean taken = held == 0 && HELD.compareAndSet(this, 0, 1);
        if (Interleaving.POSSIBLE && taken) {
            Interleaving.locked(this);
        }
        return taken;
    }

    public final void unlock() {
        if (Interleaving.POSSIBLE) {
            Interleaving.unlocking(this);
        }
        HELD.setRelease(this, 0);
        M waiter = sleeper; // perhaps read before others see the lock free
        if (waiter != null) {
            sleeper = null;
            LockSupport.unpark(waiter);
        }
    }

    private void lockSlow() {
        // Where the current thread is not virtual it is an M or foreign: the same answer on every thread that a
        // goroutine comes to.
        boolean virtual = Thread.currentThread().isVirtual();
        for (int round = 0; ; round++) {
            if (held == 0 && HELD.compareAndSet(this, 0, 1)) {
                return;
            }
            if (Interleaving.POSSIBLE && Interleaving.giveWay()) {
                continue;
            }
            if (round < LOOKS) {
                ActiveSpin.pause();
                continue;
            }
            if (virtual) {
                napOnCarrier();
            } else {
                sleep();
            }
            round = -1;
        }
    }

    /** On an M or a foreign thread. */
    private void sleep() {
        M m = Sched.currentM();
        if (m != null) {
            sleeper = m;
        }
        if (held != 0) {
            LockSupport.parkNanos(NAP_NANOS);
        }
        if (m != null && sleeper == m) {
            sleeper = null;
        }
    }

    /** Without access to continuations it can only spin. */
    private static void napOnCarrier() {
        if (!Pinning.AVAILABLE) {
            Thread.onSpinWait();
            return;
        }
        Continuation.pin();
        try {
            LockSupport.parkNanos(NAP_NANOS);
        } finally {
            Continuation.unpin();
        }
    }

    /** Whether this JVM exports continuations to us. */
    private static final class Pinning {
        private static final boolean AVAILABLE = isExported();

        private static boolean isExported() {
            Module base = Object.class.getModule();
            return base.isExported("jdk.internal.vm", SpinLock.class.getModule());
        }
    }
}
