package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Cond;
import dev.jigo.Mutex;
import java.util.ArrayDeque;
import java.util.Deque;

final class Buffer {
    private final Mutex mu = new Mutex();
    private final Cond notEmpty = new Cond(mu);
    private final Cond notFull = new Cond(mu);
    private final Deque<Integer> items = new ArrayDeque<>();

    void put(int v) {
        try (var _ = mu.hold()) {
            while (items.size() == 2) {
                notFull.await();
            }
            items.add(v);
            notEmpty.signal();
        }
    }

    int take() {
        try (var _ = mu.hold()) {
            while (items.isEmpty()) {
                notEmpty.await();
            }
            int v = items.remove();
            notFull.signal();
            return v;
        }
    }

    static void main() {
        Buffer b = new Buffer();
        go(() -> {
            for (int i = 0; i < 10; i++) {
                b.put(i);
            }
        });
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += b.take();
        }
        IO.println(sum);
    }
}
