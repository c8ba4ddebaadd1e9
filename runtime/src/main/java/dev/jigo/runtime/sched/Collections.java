package dev.jigo.runtime.sched;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Tells when the JVM has collected garbage, by an object nobody holds. Sysmon looks for its loss. */
public final class Collections {
    /** Young collections come many times a second; Go's come rarely. */
    private static final long LEAST_NANOS = 500_000_000;

    private static final SpinLock LOCK = new SpinLock();
    private static List<Runnable> pending = new ArrayList<>();
    private static volatile WeakReference<Object> canary = new WeakReference<>(new Object());
    private static volatile long last;

    private Collections() {}

    /** Runs {@code action} once, on sysmon, after the next garbage collection, or one soon after that. */
    public static void afterNext(Runnable action) {
        LOCK.lock();
        pending.add(action);
        LOCK.unlock();
    }

    static void look(long now) {
        if (canary.get() != null || now - last < LEAST_NANOS) {
            return;
        }
        last = now;
        canary = new WeakReference<>(new Object());
        LOCK.lock();
        List<Runnable> due = pending;
        pending = new ArrayList<>();
        LOCK.unlock();
        due.forEach(Runnable::run);
    }
}
