package dev.jigo.runtime.sync;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.WaitReason;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Go's sync.WaitGroup: the counter in the upper half of a word, the number of waiters in the lower, and a semaphore. */
public final class WaitGroup extends SyncStruct {
    private static final VarHandle STATE = word(MethodHandles.lookup(), WaitGroup.class, "state", long.class);
    private static final int COUNTER_SHIFT = 32;

    private volatile long state;

    /** A group of nothing. */
    public WaitGroup() {}

    public void Add(long delta) {
        Interleaving.point();
        long now = (long) STATE.getAndAdd(this, delta << COUNTER_SHIFT) + (delta << COUNTER_SHIFT);
        int counter = (int) (now >> COUNTER_SHIFT);
        int waiters = (int) now;
        if (counter < 0) {
            throw Panics.string("sync: negative WaitGroup counter");
        }
        if (waiters != 0 && delta > 0 && counter == (int) delta) {
            throw Panics.string("sync: WaitGroup misuse: Add called concurrently with Wait");
        }
        if (counter > 0 || waiters == 0) {
            return;
        }
        Interleaving.point();
        // The counter is 0 and someone waits: nobody else may change the state now.
        if (state != now) {
            throw Panics.string("sync: WaitGroup misuse: Add called concurrently with Wait");
        }
        state = 0;
        G g = Sched.getg();
        for (int i = 0; i < waiters; i++) {
            Semaphores.release(g, this, 0, false);
        }
    }

    public void Done() {
        Add(-1);
    }

    public void Wait() {
        waitUntil(BoundedPark.ALWAYS);
    }

    /** Waits until {@code until} ({@link BoundedPark}); WOKEN: the counter has been 0. */
    public Outcome waitUntil(long until) {
        while (true) {
            long now = state;
            if ((int) (now >> COUNTER_SHIFT) == 0) {
                return Outcome.WOKEN;
            }
            if (until == BoundedPark.NOW) {
                return Outcome.EXPIRED;
            }
            Interleaving.point();
            if (STATE.compareAndSet(this, now, now + 1)) {
                G g = Sched.getg();
                Outcome outcome = Semaphores.acquire(g, this, 0, false, WaitReason.SYNC_WAITGROUP_WAIT, until);
                if (outcome != Outcome.WOKEN && leave(g)) {
                    return outcome;
                }
                if (state != 0) {
                    throw Panics.string("sync: WaitGroup is reused before previous Wait has returned");
                }
                return Outcome.WOKEN;
            }
        }
    }

    /**
     * A waiter that is no longer queued leaves the count of waiters. False: the counter reached 0 meanwhile, and one of the units
     * released for those who waited is its own; it has taken that.
     */
    private boolean leave(G g) {
        while (true) {
            long now = state;
            if ((int) (now >> COUNTER_SHIFT) == 0 || (int) now == 0) {
                Semaphores.acquire(g, this, 0, false, WaitReason.SYNC_WAITGROUP_WAIT);
                return false;
            }
            Interleaving.point();
            if (STATE.compareAndSet(this, now, now - 1)) {
                return true;
            }
        }
    }

    @Override
    String goName() {
        return "WaitGroup";
    }

    @Override
    public WaitGroup copy() {
        WaitGroup copy = new WaitGroup();
        copy.state = state;
        return copy;
    }

    @Override
    public void assign(Struct src) {
        state = ((WaitGroup) src).state;
    }

    /** The counter; a moment's truth. */
    public int counter() {
        return (int) (state >> COUNTER_SHIFT);
    }

    @Override
    public String toString() {
        long now = state;
        return "WaitGroup(" + (now >> COUNTER_SHIFT) + ", " + (int) now + " waiting)";
    }
}
