package dev.jigo;

/** What can be locked; Go's {@code sync.Locker}. */
public interface Locker {
    /** Locks it, waiting while somebody else has it. Interruption is ignored, and its status kept. */
    void lock();

    /**
     * Unlocks it. Not necessarily the thread that locked it does that.
     *
     * @throws IllegalMonitorStateException if it is not locked
     */
    void unlock();

    /**
     * Locks it for a try statement, which unlocks it.
     *
     * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="hold"}
     *
     * @return what {@code try} closes
     */
    default Held hold() {
        lock();
        return this::unlock;
    }

    /** A lock that is held until this is closed. */
    @FunctionalInterface
    interface Held extends AutoCloseable {
        /** Unlocks, and is to be called once. */
        @Override
        void close();
    }
}
