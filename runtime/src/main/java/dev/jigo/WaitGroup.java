package dev.jigo;

import dev.jigo.runtime.panics.PanicException;
import dev.jigo.runtime.sched.BoundedPark;
import java.time.Duration;

/**
 * Waits for a number of goroutines or other things to end; Go's {@code sync.WaitGroup}. Safe for use by many threads.
 * May be used again once all waits have returned.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="waitgroup"}
 */
public final class WaitGroup {
    private final dev.jigo.runtime.sync.WaitGroup impl = new dev.jigo.runtime.sync.WaitGroup();

    /** A group of nothing. */
    public WaitGroup() {}

    /**
     * Adds to the counter; when that reaches 0, those who wait go on. To be called before what is counted starts.
     *
     * @param n may be negative
     * @throws Panic if the counter becomes negative, or is raised from 0 while somebody waits
     */
    public void add(int n) {
        try {
            impl.Add(n);
        } catch (PanicException e) {
            throw Panic.of(e);
        }
    }

    /**
     * Takes 1 from the counter.
     *
     * @throws Panic if the counter becomes negative
     */
    public void done() {
        add(-1);
    }

    /**
     * Starts a goroutine and counts it until it ends, also if it throws.
     *
     * @param body as for {@link Go#go}
     */
    public void go(Action<?> body) {
        add(1);
        Go.go(() -> {
            try {
                body.run();
            } finally {
                done();
            }
        });
    }

    /**
     * Waits until the counter is 0.
     *
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits
     */
    public void await() {
        waitUntil(BoundedPark.INTERRUPTIBLY);
    }

    /**
     * Waits until the counter is 0, at most for a time.
     *
     * @param timeout how long at most; not positive: not at all
     * @return whether it was 0
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits
     */
    public boolean await(Duration timeout) {
        return waitUntil(BoundedPark.deadline(Go.nanos(timeout)));
    }

    private boolean waitUntil(long until) {
        try {
            return switch (impl.waitUntil(until)) {
                case WOKEN -> true;
                case EXPIRED -> false;
                case INTERRUPTED -> throw new UncheckedInterruptedException("sync.WaitGroup.Wait");
            };
        } catch (PanicException e) {
            throw Panic.of(e);
        }
    }

    /** The counter, and how many wait. */
    @Override
    public String toString() {
        return impl.toString();
    }
}
