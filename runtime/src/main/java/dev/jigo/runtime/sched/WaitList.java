package dev.jigo.runtime.sched;

/** A lock that guards waiters which may give up: a channel, a bucket of semaphores, the waiters of a condition. */
public abstract class WaitList extends SpinLock {
    /**
     * (lock) Takes {@code waiter} out of its queue; false if it is no longer there, that is, its goroutine is being
     * made ready.
     */
    protected abstract boolean withdraw(G waiter);
}
