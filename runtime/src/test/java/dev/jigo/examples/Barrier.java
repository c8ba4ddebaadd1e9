package dev.jigo.examples;

import dev.jigo.WaitGroup;
import java.util.Arrays;

final class Barrier {
    static void main() {
        int n = 4;
        WaitGroup arrived = new WaitGroup();
        WaitGroup done = new WaitGroup();
        arrived.add(n);
        int[] results = new int[n];
        for (int i = 0; i < n; i++) {
            int id = i;
            done.go(() -> {
                results[id] = id + 1;
                arrived.done();
                arrived.await();
                if (Arrays.stream(results).sum() != 10) {
                    IO.println("too early");
                }
            });
        }
        done.await();
        IO.println("all met");
    }
}
