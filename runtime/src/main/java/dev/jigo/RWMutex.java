package dev.jigo;

/**
 * A lock for one writer or many readers; Go's {@code sync.RWMutex}. As a {@link Locker} it is the writer's lock.
 *
 * <p>A writer that waits keeps out readers that come later, so it waits only for those who read already; readers that
 * wait get in before the next writer. So neither starves. Hence a thread must not lock for reading twice, and not lock
 * for writing what it has locked for reading.
 *
 * <p>At most 2^30 readers at a time.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="rwmutex"}
 */
public final class RWMutex implements Locker {
    private final dev.jigo.runtime.sync.RWMutex impl = new dev.jigo.runtime.sync.RWMutex();

    /** An unlocked lock. */
    public RWMutex() {}

    /**
     * Locks it for writing, waiting for readers and writers that have it. Interruption is ignored, and its status kept.
     */
    @Override
    public void lock() {
        impl.Lock();
    }

    /**
     * Locks it for writing if that needs no waiting.
     *
     * @return whether it did
     */
    public boolean tryLock() {
        return impl.TryLock();
    }

    /**
     * Unlocks it for writing.
     *
     * @throws IllegalMonitorStateException if it is not locked for writing
     */
    @Override
    public void unlock() {
        if (!impl.isLocked()) {
            throw new IllegalMonitorStateException("sync: Unlock of unlocked RWMutex");
        }
        impl.Unlock();
    }

    /**
     * Locks it for reading, waiting for a writer that has it or wants it. Interruption is ignored, and its status kept.
     */
    public void rlock() {
        impl.RLock();
    }

    /**
     * Locks it for reading if that needs no waiting.
     *
     * @return whether it did
     */
    public boolean tryRlock() {
        return impl.TryRLock();
    }

    /**
     * Unlocks one reader's lock.
     *
     * @throws IllegalMonitorStateException if it is not locked for reading
     */
    public void runlock() {
        if (!impl.isReadLocked()) {
            throw new IllegalMonitorStateException("sync: RUnlock of unlocked RWMutex");
        }
        impl.RUnlock();
    }

    /**
     * The reader's lock as a {@link Locker}; Go's {@code RLocker}.
     *
     * @return the lock for reading
     */
    public Locker rlocker() {
        return new Locker() {
            @Override
            public void lock() {
                rlock();
            }

            @Override
            public void unlock() {
                runlock();
            }
        };
    }

    /**
     * Locks it for reading for a try statement, which unlocks it.
     *
     * @return what {@code try} closes
     */
    public Held rhold() {
        rlock();
        return this::runlock;
    }

    /** Its state: writer, readers, and for how many of them the writer waits. */
    @Override
    public String toString() {
        return impl.toString();
    }
}
