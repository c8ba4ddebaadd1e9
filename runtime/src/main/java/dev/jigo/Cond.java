package dev.jigo;

import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sync.NotifyList;
import java.time.Duration;

/**
 * A condition others announce; Go's {@code sync.Cond}. Waiters are woken in the order in which they began to wait, and
 * never without reason. Still, look at the condition in a loop: somebody else may have changed it before the lock was
 * had.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="cond"}
 */
public final class Cond {
    private final Locker locker;
    private final NotifyList waiters = new NotifyList();

    /**
     * A condition.
     *
     * @param locker held by whoever looks at what the condition is about, or changes it
     */
    public Cond(Locker locker) {
        this.locker = locker;
    }

    /**
     * The lock given at the beginning.
     *
     * @return the lock
     */
    public Locker locker() {
        return locker;
    }

    /**
     * Unlocks, waits for a signal or broadcast, and locks again; the lock must be held.
     *
     * @throws UncheckedInterruptedException if the thread is interrupted before it is woken; the lock is held then too,
     *     and no signal is lost
     */
    public void await() {
        waitUntil(BoundedPark.INTERRUPTIBLY);
    }

    /**
     * Like {@link #await()}, at most for a time.
     *
     * @param timeout how long at most; not positive: not at all
     * @return whether it was woken; the lock is held in any case
     * @throws UncheckedInterruptedException as {@link #await()}
     */
    public boolean await(Duration timeout) {
        return waitUntil(BoundedPark.deadline(Go.nanos(timeout)));
    }

    private boolean waitUntil(long until) {
        int ticket = waiters.Add();
        locker.unlock();
        Outcome outcome;
        try {
            outcome = waiters.waitUntil(ticket, until);
        } finally {
            locker.lock();
        }
        if (outcome == Outcome.INTERRUPTED) {
            throw new UncheckedInterruptedException("sync.Cond.Wait");
        }
        return outcome == Outcome.WOKEN;
    }

    /** Wakes the one who has waited longest, if any. The lock need not be held. */
    public void signal() {
        waiters.NotifyOne();
    }

    /** Wakes all who wait. The lock need not be held. */
    public void broadcast() {
        waiters.NotifyAll();
    }
}
