package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.Mutex;
import dev.jigo.WaitGroup;

final class Semaphore {
    static final Mutex mu = new Mutex();
    static int active;
    static int most;

    static void enter(int n) {
        try (var _ = mu.hold()) {
            active += n;
            most = Math.max(most, active);
        }
    }

    static void main() {
        Chan<Boolean> sem = Chan.make(3);
        WaitGroup wg = new WaitGroup();
        for (int i = 0; i < 20; i++) {
            wg.go(() -> {
                sem.send(true);
                try {
                    enter(1);
                    enter(-1);
                } finally {
                    sem.recv();
                }
            });
        }
        wg.await();
        IO.println((most <= 3) + " " + active);
    }
}
