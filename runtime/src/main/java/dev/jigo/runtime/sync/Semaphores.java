package dev.jigo.runtime.sync;

import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Sudog;
import dev.jigo.runtime.sched.WaitList;
import dev.jigo.runtime.sched.WaitReason;
import org.jspecify.annotations.Nullable;

/**
 * Sleep and wake-up for locks: Go's semaphore table. A semaphore is a count in a lock and, only while someone waits, a queue in one of the buckets here, found by the
 * lock's identity and the semaphore's number.
 *
 * <p>A waiter raises its bucket's {@code waiting} before it looks at the count for the last time, and a release raises the count before it looks at {@code waiting}: one of them
 * sees the other.
 */
public final class Semaphores {
    private static final int BUCKETS = 251;
    private static final Root[] TABLE = new Root[BUCKETS];

    static {
        for (int i = 0; i < BUCKETS; i++) {
            TABLE[i] = new Root();
        }
    }

    private Semaphores() {}

    /** The waiters of one semaphore, first to be woken first. */
    private static final class Queue {
        private final SyncStruct key;
        private final int slot;
        private @Nullable Queue next;
        private @Nullable Sudog first;
        private @Nullable Sudog last;

        private Queue(SyncStruct key, int slot, @Nullable Queue next) {
            this.key = key;
            this.slot = slot;
            this.next = next;
        }
    }

    private static final class Root extends WaitList {
        private volatile int waiting;
        private @Nullable Queue queues;

        private void enqueue(SyncStruct key, int slot, Sudog s, boolean lifo) {
            Queue q = queues;
            while (q != null && (q.key != key || q.slot != slot)) {
                q = q.next;
            }
            if (q == null) {
                q = new Queue(key, slot, queues);
                queues = q;
            }
            s.next = null;
            if (q.first == null) {
                q.first = s;
                q.last = s;
            } else if (lifo) {
                s.next = q.first;
                q.first = s;
            } else {
                Sudog tail = q.last;
                if (tail != null) {
                    tail.next = s;
                }
                q.last = s;
            }
        }

        private int length(SyncStruct key, int slot) {
            int n = 0;
            for (Queue q = queues; q != null; q = q.next) {
                for (Sudog s = q.first; s != null && q.key == key && q.slot == slot; s = s.next) {
                    n++;
                }
            }
            return n;
        }

        private @Nullable Sudog dequeue(SyncStruct key, int slot) {
            Queue before = null;
            Queue q = queues;
            while (q != null && (q.key != key || q.slot != slot)) {
                before = q;
                q = q.next;
            }
            if (q == null) {
                return null;
            }
            Sudog s = q.first;
            if (s == null) {
                throw new IllegalStateException("empty semaphore queue");
            }
            q.first = s.next;
            s.next = null;
            if (q.first == null) {
                drop(q, before);
            }
            return s;
        }

        private void drop(Queue q, @Nullable Queue before) {
            if (before == null) {
                queues = q.next;
            } else {
                before.next = q.next;
            }
        }

        @Override
        protected boolean withdraw(G waiter) {
            Queue before = null;
            for (Queue q = queues; q != null; q = q.next) {
                Sudog ahead = null;
                for (Sudog s = q.first; s != null; s = s.next) {
                    if (s == waiter) {
                        unlink(q, before, ahead, s);
                        waiting = waiting - 1;
                        return true;
                    }
                    ahead = s;
                }
                before = q;
            }
            return false;
        }

        private void unlink(Queue q, @Nullable Queue before, @Nullable Sudog ahead, Sudog s) {
            if (ahead == null) {
                q.first = s.next;
            } else {
                ahead.next = s.next;
            }
            if (q.last == s) {
                q.last = ahead;
            }
            s.next = null;
            if (q.first == null) {
                drop(q, before);
            }
        }
    }

    /** How many wait in the queue of a semaphore; a moment's truth. */
    static int queued(SyncStruct key, int slot) {
        Root root = root(key, slot);
        root.lock();
        int n = root.length(key, slot);
        root.unlock();
        return n;
    }

    private static Root root(SyncStruct key, int slot) {
        if (Interleaving.POSSIBLE) {
            Root own = Interleaving.local(Root.class, key, Root::new);
            if (own != null) {
                return own;
            }
        }
        return TABLE[(System.identityHashCode(key) + slot) % BUCKETS];
    }

    /**
     * Takes a unit, or waits for one.
     *
     * @param lifo wait at the head of the queue
     */
    static void acquire(G g, SyncStruct key, int slot, boolean lifo, WaitReason reason) {
        acquire(g, key, slot, lifo, reason, BoundedPark.ALWAYS);
    }

    /**
     * Takes a unit, or waits for one until {@code until} ({@link BoundedPark}).
     *
     * @return WOKEN: it has the unit
     */
    static Outcome acquire(G g, SyncStruct key, int slot, boolean lifo, WaitReason reason, long until) {
        if (key.trySemaphore(slot)) {
            return Outcome.WOKEN;
        }
        g.ticket = 0;
        Root root = root(key, slot);
        Outcome outcome = Outcome.WOKEN;
        while (true) {
            root.lock();
            root.waiting = root.waiting + 1;
            if (key.trySemaphore(slot)) {
                root.waiting = root.waiting - 1;
                root.unlock();
                break;
            }
            root.enqueue(key, slot, g, lifo);
            outcome = BoundedPark.park(g, root, reason, until);
            if (outcome != Outcome.WOKEN || g.ticket != 0 || key.trySemaphore(slot)) {
                break;
            }
        }
        return outcome;
    }

    /**
     * Gives a unit and wakes a waiter.
     *
     * @param handoff the waiter gets this unit and the rest of the caller's time slice
     */
    static void release(G g, SyncStruct key, int slot, boolean handoff) {
        Root root = root(key, slot);
        Interleaving.point();
        key.addSemaphore(slot);
        Interleaving.point();
        if (root.waiting == 0) {
            return;
        }
        root.lock();
        if (root.waiting == 0) {
            root.unlock();
            return;
        }
        Sudog s = root.dequeue(key, slot);
        if (s != null) {
            root.waiting = root.waiting - 1;
        }
        root.unlock();
        if (s == null) {
            return;
        }
        Interleaving.point();
        boolean direct = handoff && key.trySemaphore(slot);
        s.ticket = direct ? 1 : 0;
        Sched.ready(g, s.g);
        if (direct) {
            Sched.goyield(g);
        }
    }
}
