package dev.jigo.runtime.sched;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;

/** Threads that are no Ms but use channels and locks: while one lives, it may wake a goroutine, and nothing is a deadlock. */
final class ForeignThreads {
    private static final List<WeakReference<Thread>> KNOWN = new ArrayList<>();
    private static boolean virtual;

    private ForeignThreads() {}

    static synchronized void add(Thread thread) {
        if (thread.isVirtual()) {
            virtual = true; // may be too many to remember; from now on no deadlock is reported
            return;
        }
        KNOWN.removeIf(r -> !alive(r));
        KNOWN.add(new WeakReference<>(thread));
    }

    private static boolean alive(WeakReference<Thread> ref) {
        Thread t = ref.get();
        return t != null && t.isAlive() && t != Program.launcher();
    }

    static synchronized boolean anyAlive() {
        return virtual || KNOWN.stream().anyMatch(ForeignThreads::alive);
    }
}
