package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** The queue of runnable goroutines that belong to no P, linked by {@code schedlink}, under {@code Sched.lock}. */
final class GlobalQueue {
    private static final VarHandle SIZE;

    static {
        try {
            SIZE = MethodHandles.lookup().findVarHandle(GlobalQueue.class, "size", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final SpinLock lock;
    private @Nullable G first;
    private @Nullable G last;
    private volatile int size;

    GlobalQueue(SpinLock lock) {
        this.lock = lock;
    }

    int size() {
        return size;
    }

    /** Appends; takes the lock. */
    void put(G g) {
        lock.lock();
        putLocked(g);
        lock.unlock();
    }

    void putLocked(G g) {
        append(g);
        size = size + 1;
    }

    private void append(G g) {
        g.schedlink = null;
        if (last == null) {
            first = g;
        } else {
            last.schedlink = g;
        }
        last = g;
    }

    /** Appends {@code g} and takes the first, which is {@code g} if there is no other; takes the lock. */
    G exchange(G g) {
        lock.lock();
        G next = first;
        if (next == null) {
            next = g;
        } else {
            append(g);
            first = next.schedlink;
            next.schedlink = null;
        }
        lock.unlock();
        return next;
    }

    /** Appends {@code n} goroutines; takes the lock. */
    void putBatch(@Nullable G[] batch, int n) {
        lock.lock();
        for (int i = 0; i < n; i++) {
            G g = batch[i];
            if (g != null) {
                putLocked(g);
            }
        }
        lock.unlock();
    }

    @Nullable
    G takeLocked() {
        G g = first;
        if (g == null) {
            return null;
        }
        first = g.schedlink;
        if (first == null) {
            last = null;
        }
        g.schedlink = null;
        SIZE.setRelease(this, size - 1); // whoever still sees more looks in vain
        return g;
    }

    /** {@link #takeShare} under the lock. */
    @Nullable
    G take(P p, int procs, int max) {
        lock.lock();
        G g = takeShare(p, procs, max);
        lock.unlock();
        return g;
    }

    /**
     * Takes one goroutine, and moves {@code p}'s fair share (at most {@code max}, if positive; at most half a ring) into its queue.
     * The lock is held and the caller owns {@code p}.
     */
    @Nullable
    G takeShare(P p, int procs, int max) {
        int n = size;
        if (n == 0) {
            return null;
        }
        n = Math.min(n, n / procs + 1);
        if (max > 0) {
            n = Math.min(n, max);
        }
        n = Math.min(n, RunQueue.SIZE / 2);
        G g = takeLocked();
        for (int i = 1; i < n; i++) {
            G more = takeLocked();
            if (more == null) {
                break;
            }
            if (p.runq.ringSize() >= RunQueue.SIZE) {
                putLocked(more);
                break;
            }
            p.runq.put(more, false, this);
        }
        return g;
    }
}
