package dev.jigo.examples;

import dev.jigo.Mutex;
import dev.jigo.WaitGroup;
import java.util.HashMap;
import java.util.Map;

final class Counter {
    private final Mutex mu = new Mutex();
    private final Map<String, Integer> n = new HashMap<>();

    void inc(String key) {
        try (var _ = mu.hold()) {
            n.merge(key, 1, Integer::sum);
        }
    }

    static void main() {
        Counter c = new Counter();
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < 50; i++) {
            wg.go(() -> c.inc("a"));
            wg.go(() -> c.inc("b"));
        }
        wg.await();
        IO.println(c.n.get("a") + " " + c.n.get("b"));
    }
}
