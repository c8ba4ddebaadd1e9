package dev.jigo.runtime.sched;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The poller of a program without input and output: only waits, for the next timer. */
final class TimerPoll implements Netpoll {
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile @Nullable Thread poller;

    @Override
    public boolean hasWaiters() {
        return false;
    }

    @Override
    public @Nullable G poll(long delayNanos) {
        if (delayNanos == 0) {
            return null;
        }
        long end = Clock.nanotime() + delayNanos;
        poller = Thread.currentThread();
        while (!woken.get()) {
            long left = end - Clock.nanotime();
            if (delayNanos < 0) {
                LockSupport.park(this);
            } else if (left > 0) {
                LockSupport.parkNanos(this, left);
            } else {
                break;
            }
        }
        poller = null;
        woken.set(false);
        return null;
    }

    @Override
    public void wakeup() {
        woken.set(true);
        Thread t = poller;
        if (t != null) {
            LockSupport.unpark(t);
        }
    }
}
