package dev.jigo.runtime.chans;

import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sudog;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** The goroutines that wait at one end of a channel, under the channel's lock; emptiness may be looked at without. */
final class WaitQueue {
    private static final VarHandle FIRST;

    static {
        try {
            FIRST = MethodHandles.lookup().findVarHandle(WaitQueue.class, "first", Sudog.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Written under the lock, whose release publishes it: no fence of its own. */
    private volatile @Nullable Sudog first;

    private @Nullable Sudog last;

    boolean isEmpty() {
        return first == null;
    }

    int length() {
        int n = 0;
        for (Sudog s = first; s != null; s = s.next) {
            n++;
        }
        return n;
    }

    void enqueue(Sudog s) {
        s.next = null;
        Sudog tail = last;
        s.prev = tail;
        if (tail == null) {
            FIRST.setRelease(this, s);
        } else {
            tail.next = s;
        }
        last = s;
    }

    /** The first waiter that is not just being woken by another channel of its select. */
    @Nullable
    Sudog dequeue() {
        while (true) {
            Sudog s = first;
            if (s == null) {
                return null;
            }
            unlink(s);
            Interleaving.point();
            if (!s.isSelect() || s.g.claimSelect()) {
                return s;
            }
        }
    }

    /** Removes {@code s} if it is still here. */
    void remove(Sudog s) {
        if (s.prev != null || s.next != null || first == s) {
            unlink(s);
        }
    }

    /** Removes {@code s}, which is in no other queue; false if it is not here. */
    boolean withdraw(Sudog s) {
        for (Sudog at = first; at != null; at = at.next) {
            if (at == s) {
                unlink(s);
                return true;
            }
        }
        return false;
    }

    private void unlink(Sudog s) {
        Sudog before = s.prev;
        Sudog after = s.next;
        if (before == null) {
            FIRST.setRelease(this, after);
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        } else {
            after.prev = before;
        }
        s.prev = null;
        s.next = null;
    }
}
