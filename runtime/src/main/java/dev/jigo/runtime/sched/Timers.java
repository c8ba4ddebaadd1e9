package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * A P's timers: a four-ary heap by expiry. Any thread may change it under its lock; the P's owner runs it, or a thief.
 * Each element's key is copied into the timer ({@code heapWhen}) so that the heap needs no timer's lock.
 */
final class Timers extends SpinLock {
    private static final VarHandle EARLIEST;

    static {
        try {
            EARLIEST = MethodHandles.lookup().findVarHandle(Timers.class, "earliest", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private @Nullable Timer[] heap = new @Nullable Timer[8];
    private int size;
    private volatile long earliest;
    private volatile boolean retired;

    /** The heap new timers of this thread go to. */
    static Timers current() {
        Interleaver schedule = Interleaving.current();
        if (schedule != null) {
            return schedule.timers();
        }
        P[] all = Processors.allp;
        int hint = Sched.procHint(Sched.getg());
        return all[hint < all.length ? hint : 0].timers;
    }

    /** When the first one expires; 0: there is none. */
    long earliest() {
        return earliest;
    }

    boolean due() {
        long first = (long) EARLIEST.getAcquire(this);
        return first != 0 && first <= Clock.nanotime();
    }

    int size() {
        return size;
    }

    /** The timer's lock is held, and it is in no heap. */
    private void add(Timer t, long when) {
        Timers target = this;
        target.lock();
        while (target.retired) {
            target.unlock();
            target = Processors.allp[0].timers;
            target.lock();
        }
        boolean first = target.insert(t, when);
        target.unlock();
        if (first) {
            Poller.wakeFor(when);
        }
    }

    /** (lock) True if it is the first now. */
    boolean insert(Timer t, long when) {
        if (size == heap.length) {
            @Nullable Timer[] grown = new @Nullable Timer[size * 2];
            System.arraycopy(heap, 0, grown, 0, size);
            heap = grown;
        }
        t.heap = this;
        t.heapWhen = when;
        up(size++, t);
        return publish() && t.index == 0;
    }

    /** Locks the heap {@code t} lies in, which may change until then; null: none. The timer's lock is held. */
    private static @Nullable Timers lockHeapOf(Timer t) {
        while (true) {
            Timers in = t.heap;
            if (in == null) {
                return null;
            }
            in.lock();
            if (t.heap == in) {
                return in;
            }
            in.unlock();
        }
    }

    /** Takes {@code t} out of its heap, if it lies in one. The timer's lock is held. */
    static void remove(Timer t) {
        Timers in = lockHeapOf(t);
        if (in != null) {
            in.removeAt(t.index);
            in.unlock();
        }
    }

    /** Moves {@code t} to its place for {@code when}, in its heap or the current P's. The timer's lock is held. */
    static void place(Timer t, long when) {
        Timers in = lockHeapOf(t);
        if (in == null) {
            current().add(t, when);
            return;
        }
        boolean first = false;
        if (t.heapWhen != when) {
            t.heapWhen = when;
            int i = t.index;
            if (i > 0 && in.at((i - 1) >> 2).heapWhen > when) {
                in.up(i, t);
            } else {
                in.down(i, t);
            }
            first = in.publish() && t.index == 0;
        }
        in.unlock();
        if (first) {
            Poller.wakeFor(when);
        }
    }

    /** Runs all that are due at {@code now}. */
    void run(long now) {
        while (true) {
            lock();
            Timer first = size == 0 ? null : at(0);
            if (first == null || first.heapWhen > now) {
                unlock();
                return;
            }
            removeAt(0);
            unlock();
            first.expire(now);
        }
    }

    /** Gives all to {@code heir}; nobody runs this heap any more. */
    void moveTo(Timers heir) {
        lock();
        retired = true;
        while (size > 0) {
            Timer t = at(--size);
            heap[size] = null;
            heir.lock();
            heir.insert(t, t.heapWhen);
            heir.unlock();
        }
        earliest = 0;
        unlock();
    }

    private Timer at(int i) {
        Timer t = heap[i];
        if (t == null) {
            throw new IllegalStateException("hole in timer heap");
        }
        return t;
    }

    private void removeAt(int i) {
        Timer gone = at(i);
        gone.heap = null;
        gone.index = -1;
        Timer last = at(--size);
        heap[size] = null;
        if (last != gone) {
            if (i > 0 && at((i - 1) >> 2).heapWhen > last.heapWhen) {
                up(i, last);
            } else {
                down(i, last);
            }
        }
        publish();
    }

    /** Publishes the first expiry; true if it became earlier. */
    private boolean publish() {
        long before = earliest;
        long now = size == 0 ? 0 : at(0).heapWhen;
        earliest = now;
        return now != 0 && (before == 0 || now < before);
    }

    private void up(int i, Timer t) {
        while (i > 0) {
            int parent = (i - 1) >> 2;
            Timer above = at(parent);
            if (above.heapWhen <= t.heapWhen) {
                break;
            }
            set(i, above);
            i = parent;
        }
        set(i, t);
    }

    private void down(int i, Timer t) {
        while (true) {
            int child = (i << 2) + 1;
            if (child >= size) {
                break;
            }
            int least = child;
            for (int c = child + 1; c < Math.min(child + 4, size); c++) {
                if (at(c).heapWhen < at(least).heapWhen) {
                    least = c;
                }
            }
            if (at(least).heapWhen >= t.heapWhen) {
                break;
            }
            set(i, at(least));
            i = least;
        }
        set(i, t);
    }

    private void set(int i, Timer t) {
        heap[i] = t;
        t.index = i;
    }
}
