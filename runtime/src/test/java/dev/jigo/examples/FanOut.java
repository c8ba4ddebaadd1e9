package dev.jigo.examples;

import static dev.jigo.Go.go;

import dev.jigo.Chan;

final class FanOut {
    static void main() {
        Chan<Integer> jobs = Chan.make();
        Chan<Integer> sums = Chan.make();
        int workers = 4;
        for (int w = 0; w < workers; w++) {
            go(() -> {
                int sum = 0;
                for (int j : jobs) {
                    sum += j;
                }
                sums.send(sum);
            });
        }
        for (int j = 1; j <= 100; j++) {
            jobs.send(j);
        }
        jobs.close();
        int total = 0;
        for (int w = 0; w < workers; w++) {
            total += sums.recv();
        }
        IO.println(total);
    }
}
