package dev.jigo.bench.peers;

import java.util.ArrayList;
import java.util.List;

/** Virtual threads to be waited for. */
final class Tasks {
    /** What a thread does. */
    interface Task {
        void run() throws InterruptedException;
    }

    private final List<Thread> threads = new ArrayList<>();

    void start(Task task) {
        threads.add(Thread.startVirtualThread(() -> {
            try {
                task.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts", e);
            }
        }));
    }

    void await() {
        try {
            for (Thread t : threads) {
                t.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts", e);
        }
    }
}
