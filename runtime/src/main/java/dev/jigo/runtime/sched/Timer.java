package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * One timer, as {@code time.Timer} and {@code time.Ticker} need it.
 *
 * <p>A timer with a channel behaves as if that had no buffer: no tick of before a stop or reset is received after it. It lies in a heap
 * only while a goroutine waits for its channel; whoever looks at the channel first lets it catch up ({@link #catchUp}). So a
 * timer nobody can reach any more is garbage, and keeps no program alive.
 *
 * <p>All state is guarded by the timer's own lock, which is taken before the lock of its heap and before that of its channel.
 */
public final class Timer extends SpinLock {
    /** What a timer does when it expires. Must not block: it runs on the scheduler's stack. */
    @FunctionalInterface
    public interface Callback {
        /**
         * The timer has expired.
         *
         * @param seq the number given to {@link Timer#Timer} or {@link Timer#reset}
         * @param late nanoseconds since the timer should have fired
         */
        void expired(@Nullable Object arg, long seq, long late);
    }

    /** What a timer channel must offer: forget what is buffered. */
    public interface Source {
        /** Empties the buffer; true if something was in it. */
        boolean drain();
    }

    private final Callback callback;
    private final @Nullable Object arg;
    private final @Nullable Source source;
    private long seq;

    /** When it expires ({@link Clock}); 0: stopped. */
    private long when;

    private long period;
    /** Goroutines that wait for the channel. */
    private int blocked;

    /** The heap it lies in. Changes under the heap's lock; becomes non-null under both. */
    volatile @Nullable Timers heap;

    /** Index in the heap, under the heap's lock. */
    int index = -1;

    /** The key in the heap, under the heap's lock. */
    long heapWhen;

    /** {@code source}: the channel, if the timer belongs to one. */
    public Timer(Callback callback, @Nullable Object arg, @Nullable Source source) {
        this.callback = callback;
        this.arg = arg;
        this.source = source;
    }

    /**
     * Starts it, or starts it anew.
     *
     * @return whether it was running, and its channel's tick had not been received
     */
    public boolean reset(long when, long period, long seq) {
        lock();
        boolean pending = this.when > 0;
        if (source != null) {
            pending |= source.drain(); // does not fire what is due: that would reach whoever waits, and be called
            // prevented
        }
        this.when = Math.max(1, when);
        this.period = period;
        this.seq = seq;
        place();
        unlock();
        return pending;
    }

    /** {@link #reset} with the same number. */
    public boolean reset(long when, long period) {
        return reset(when, period, seq);
    }

    /** Stops it; the result as in {@link #reset}. */
    public boolean stop() {
        lock();
        boolean pending = when > 0;
        if (source != null) {
            pending |= source.drain(); // as in reset
        }
        when = 0;
        place();
        unlock();
        return pending;
    }

    /** For a timer with a channel that lies in no heap: fires what is due. */
    public void catchUp() {
        lock();
        if (heap == null) {
            expireLocked(Clock.nanotime());
        }
        unlock();
    }

    /** A goroutine is about to wait for the channel. */
    public void block() {
        lock();
        blocked++;
        place();
        unlock();
    }

    /** It does no longer. */
    public void unblock() {
        lock();
        blocked--;
        place();
        unlock();
    }

    /** Puts it into the right place of the right heap, or takes it out. */
    private void place() {
        if (when > 0 && (source == null || blocked > 0)) {
            Timers.place(this, when);
        } else {
            Timers.remove(this);
        }
    }

    /** Called by the heap's runner without locks, after it has seen the timer at the top. */
    void expire(long now) {
        lock();
        if (source != null) {
            expireLocked(now);
            unlock();
            return;
        }
        if (when == 0 || when > now) {
            unlock();
            return;
        }
        long late = now - when;
        long number = seq;
        advance(now);
        unlock();
        callback.expired(arg, number, late);
    }

    /** Fires if due, under the lock: so nothing is sent after a stop. */
    private void expireLocked(long now) {
        if (when == 0 || when > now) {
            return;
        }
        long late = now - when;
        advance(now);
        G self = Sched.getg();
        self.locks++;
        callback.expired(arg, seq, late);
        self.locks--;
    }

    private void advance(long now) {
        if (period > 0) {
            when += period * (1 + (now - when) / period);
            if (when < 0) {
                when = Long.MAX_VALUE;
            }
        } else {
            when = 0;
        }
        place();
    }
}
