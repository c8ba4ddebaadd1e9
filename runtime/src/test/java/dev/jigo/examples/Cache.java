package dev.jigo.examples;

import dev.jigo.RWMutex;
import dev.jigo.WaitGroup;
import java.util.HashMap;
import java.util.Map;

final class Cache {
    private final RWMutex mu = new RWMutex();
    private final Map<Integer, String> values = new HashMap<>();

    String get(int key) {
        try (var _ = mu.rhold()) {
            if (values.containsKey(key)) {
                return values.get(key);
            }
        }
        try (var _ = mu.hold()) {
            return values.computeIfAbsent(key, k -> {
                IO.println("computing " + k);
                return "value " + k;
            });
        }
    }

    static void main() {
        Cache c = new Cache();
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < 10; i++) {
            wg.go(() -> c.get(7));
        }
        wg.await();
        IO.println(c.get(7));
    }
}
