package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.vm.Continuation;

/**
 * A lock for sections of a few dozen instructions. It has no owner: it may be released on another thread than the one
 * that took it, as parking a goroutine requires. Not reentrant. Waiters spin, then yield, then sleep for moments.
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
    private static final int SPINS = Runtime.getRuntime().availableProcessors() > 1 ? 64 : 0;

    private static final int YIELDS = 64;
    private static final long NAP_NANOS = 20_000;

    private volatile int held;

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
            if (round < SPINS) {
                Thread.onSpinWait();
            } else if (virtual) {
                napOnCarrier();
            } else if (round < SPINS + YIELDS) {
                Thread.yield();
            } else {
                LockSupport.parkNanos(NAP_NANOS);
            }
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
