package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A P's queue of runnable goroutines: a ring of 256 slots and {@code runnext}, the one to run before all others because it was
 * made ready by the goroutine that runs now. One producer, the owner of the P; any number of consumers.
 *
 * <p>A consumer reads slots between head and tail, then moves head by compare-and-set: what it read is its own only if that succeeds. The
 * producer writes a slot before it publishes tail.
 */
final class RunQueue {
    static final int SIZE = 256;
    private static final int MASK = SIZE - 1;
    /** The first nap of a thief; in truth it takes some 50 µs. */
    private static final long NAP_NANOS = 3_000;

    private static final long LONGEST_NAP_NANOS = 200_000;
    private static final int MOST_NAPS = 50;
    private static final int LOOKS = 64;

    private static final VarHandle HEAD;
    private static final VarHandle TAIL;
    private static final VarHandle NEXT;
    private static final VarHandle SERVED;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            HEAD = lookup.findVarHandle(RunQueue.class, "head", int.class);
            TAIL = lookup.findVarHandle(RunQueue.class, "tail", int.class);
            NEXT = lookup.findVarHandle(RunQueue.class, "runnext", G.class);
            SERVED = lookup.findVarHandle(RunQueue.class, "served", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final @Nullable G[] slots = new @Nullable G[SIZE];
    private volatile int head;
    private volatile int tail;
    private volatile @Nullable G runnext;

    /** How often the owner has taken {@code runnext}; written by it alone. Thieves look whether it changes. */
    private int served;

    /** A thief that naps beside this queue, to be woken when something comes into the ring; missing that costs the rest of a nap. */
    private volatile @Nullable Thread napper;

    /** Producer only. {@code next}: run it first; the one it displaces goes to the tail. A full ring moves half to {@code overflow}. */
    void put(G g, boolean next, GlobalQueue overflow) {
        if (next) {
            G displaced = (G) NEXT.getAndSet(this, g);
            if (displaced == null) {
                return;
            }
            g = displaced;
        }
        while (true) {
            int h = (int) HEAD.getAcquire(this);
            int t = (int) TAIL.get(this);
            if (t - h < SIZE) {
                slots[t & MASK] = g;
                TAIL.setRelease(this, t + 1);
                wakeNapper();
                return;
            }
            if (putSlow(g, h, t, overflow)) {
                return;
            }
        }
    }

    private void wakeNapper() {
        Thread thief = napper;
        if (thief != null) {
            napper = null;
            LockSupport.unpark(thief);
        }
    }

    /**
     * Like {@link #put}, for a goroutine that nobody else may know of yet: whatever the caller reads afterwards, a reader that the caller
     * cannot see sees this queue not empty. A P that falls idle unseen is thus told by its own last look.
     */
    void submit(G g, boolean next, GlobalQueue overflow) {
        put(g, next, overflow);
        if (!next) { // exchanging runnext orders already
            VarHandle.fullFence();
        }
    }

    private boolean putSlow(G g, int h, int t, GlobalQueue overflow) {
        int n = (t - h) / 2;
        @Nullable G[] batch = new @Nullable G[n + 1];
        for (int i = 0; i < n; i++) {
            batch[i] = slots[(h + i) & MASK];
        }
        if (!HEAD.compareAndSet(this, h, h + n)) {
            return false;
        }
        batch[n] = g;
        overflow.putBatch(batch, n + 1);
        return true;
    }

    /** Takes {@code runnext} if there is one. */
    @Nullable
    G takeNext() {
        G g = runnext;
        if (g == null || !NEXT.compareAndSet(this, g, null)) {
            return null;
        }
        SERVED.setOpaque(this, served + 1);
        return g;
    }

    /** Takes from the head of the ring. */
    @Nullable
    G take() {
        while (true) {
            int h = (int) HEAD.getAcquire(this);
            int t = (int) TAIL.getAcquire(this);
            if (t == h) {
                return null;
            }
            G g = slots[h & MASK];
            if (HEAD.compareAndSet(this, h, h + 1)) {
                return g;
            }
        }
    }

    /**
     * Takes half of {@code victim}'s ring into this one, whose producer the caller is and which is empty.
     *
     * @param next whether {@code runnext} may be taken when the ring is empty
     * @return the newest of the stolen, which is not in this queue; null: nothing to steal
     */
    @Nullable
    G steal(RunQueue victim, boolean next) {
        int t = (int) TAIL.get(this);
        int n = grab(victim, t, next);
        if (n == 0) {
            return null;
        }
        n--;
        G last = slots[(t + n) & MASK];
        if (n > 0) {
            TAIL.setRelease(this, t + n);
        }
        return last;
    }

    private int grab(RunQueue victim, int t, boolean next) {
        while (true) {
            int h = (int) HEAD.getAcquire(victim);
            int n = (int) TAIL.getAcquire(victim) - h;
            n -= n / 2;
            if (n == 0) {
                return next ? grabNext(victim, t) : 0;
            }
            if (n > SIZE / 2) {
                continue; // head and tail were not of one moment
            }
            for (int i = 0; i < n; i++) {
                slots[(t + i) & MASK] = victim.slots[(h + i) & MASK];
            }
            if (HEAD.compareAndSet(victim, h, h + n)) {
                return n;
            }
        }
    }

    /**
     * Takes {@code runnext} of an owner that does not get round to it. One that does, again and again, runs goroutines that
     * wake each other: taking one would only bounce it between processors, and going to sleep would make the next one that is made ready
     * wake this thread again. So this M naps beside them for a while, longer and longer. It counts as spinning meanwhile, so that
     * they wake no other.
     */
    private int grabNext(RunQueue victim, int t) {
        if (victim.runnext == null && !victim.isServing()) {
            return 0;
        }
        long nap = NAP_NANOS;
        for (int naps = 0; naps < MOST_NAPS && !StopTheWorld.waiting; naps++) {
            G g = victim.runnext;
            int before = (int) SERVED.getOpaque(victim);
            victim.napper = Thread.currentThread();
            LockSupport.parkNanos(nap);
            victim.napper = null;
            if (victim.ringSize() > 0) {
                return grab(victim, t, false);
            }
            if ((int) SERVED.getOpaque(victim) == before) {
                if (g == null || !NEXT.compareAndSet(victim, g, null)) {
                    return 0;
                }
                slots[t & MASK] = g;
                return 1;
            }
            nap = Math.min(2 * nap, LONGEST_NAP_NANOS);
        }
        return 0;
    }

    /** Whether the owner takes {@code runnext} about every microsecond. */
    private boolean isServing() {
        int before = (int) SERVED.getOpaque(this);
        for (int i = 0; i < LOOKS; i++) {
            Thread.onSpinWait();
            if ((int) SERVED.getOpaque(this) != before) {
                return true;
            }
        }
        return false;
    }

    boolean isEmpty() {
        while (true) {
            int h = head;
            int t = tail;
            G next = runnext;
            if (t == tail) {
                return h == t && next == null;
            }
        }
    }

    /** Goroutines in the ring and {@code runnext}; exact only for the owner when nobody steals. */
    int size() {
        return ringSize() + (runnext != null ? 1 : 0);
    }

    int ringSize() {
        return Math.max(0, tail - head);
    }

    int headIndex() {
        return head;
    }

    int tailIndex() {
        return tail;
    }
}
