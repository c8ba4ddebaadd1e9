package dev.jigo.examples;

import dev.jigo.Chan;
import dev.jigo.WaitGroup;
import java.util.Arrays;

final class WorkerPool {
    record Result(int job, int square) {}

    static void main() {
        Chan<Integer> jobs = Chan.make(10);
        Chan<Result> results = Chan.make(10);
        WaitGroup wg = new WaitGroup();
        for (int w = 0; w < 3; w++) {
            wg.go(() -> {
                for (int j : jobs) {
                    results.send(new Result(j, j * j));
                }
            });
        }
        for (int j = 0; j < 10; j++) {
            jobs.send(j);
        }
        jobs.close();
        wg.await();
        results.close();
        int[] squares = new int[10];
        for (Result r : results) {
            squares[r.job] = r.square;
        }
        IO.println(Arrays.toString(squares).replace(",", ""));
    }
}
