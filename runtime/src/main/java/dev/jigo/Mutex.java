package dev.jigo;

/**
 * A lock; Go's {@code sync.Mutex}, the same that compiled Go code uses.
 *
 * <p>Free, it costs one compare-and-set. Waiters spin for moments if that may help, then are parked. Normally a
 * newcomer may overtake waiters, which is fast; once somebody has waited for a millisecond the lock goes from hand to
 * hand in the order of waiting until that is over.
 *
 * <p>Not reentrant: a thread that locks it twice waits for itself. It has no owner: any thread may unlock it.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="mutex"}
 */
public final class Mutex implements Locker {
    private final dev.jigo.runtime.sync.Mutex impl = new dev.jigo.runtime.sync.Mutex();

    /** An unlocked mutex. */
    public Mutex() {}

    @Override
    public void lock() {
        impl.Lock();
    }

    /**
     * Locks it if that needs no waiting.
     *
     * @return whether it did
     */
    public boolean tryLock() {
        return impl.TryLock();
    }

    /**
     * {@inheritDoc} Go ends the program if it is not locked; so does this if several threads do that at the same
     * moment.
     */
    @Override
    public void unlock() {
        if (!impl.isLocked()) {
            throw new IllegalMonitorStateException("sync: unlock of unlocked mutex");
        }
        impl.Unlock();
    }

    /** Its state: locked, woken, starving, and how many wait. */
    @Override
    public String toString() {
        return impl.toString();
    }
}
