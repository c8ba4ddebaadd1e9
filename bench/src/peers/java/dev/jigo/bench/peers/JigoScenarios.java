package dev.jigo.bench.peers;

import static dev.jigo.Go.go;

import dev.jigo.Chan;
import dev.jigo.Select;
import dev.jigo.WaitGroup;

/** Goroutines and channels of {@code dev.jigo}. */
final class JigoScenarios implements Scenarios {
    private static void send(Chan<Integer> c, int elements) {
        for (int i = 0; i < elements; i++) {
            c.send(i);
        }
    }

    private static void receive(Chan<Integer> c, int elements) {
        long sum = 0;
        for (int i = 0; i < elements; i++) {
            sum += c.recv();
        }
        Scenarios.check(sum, elements);
    }

    @Override
    public void pair(int capacity, int elements) {
        parallel(1, capacity, elements);
    }

    @Override
    public void parallel(int pairs, int capacity, int elements) {
        WaitGroup done = new WaitGroup();
        for (int p = 0; p < pairs; p++) {
            Chan<Integer> c = Chan.make(capacity);
            done.go(() -> send(c, elements));
            done.go(() -> receive(c, elements));
        }
        done.await();
    }

    @Override
    public void chain(int stages, int capacity, int elements) {
        WaitGroup done = new WaitGroup();
        Chan<Integer> first = Chan.make(capacity);
        Chan<Integer> last = first;
        for (int s = 0; s < stages - 1; s++) {
            Chan<Integer> from = last;
            Chan<Integer> to = Chan.make(capacity);
            go(() -> {
                for (int i = 0; i < elements; i++) {
                    to.send(from.recv());
                }
            });
            last = to;
        }
        Chan<Integer> end = last;
        done.go(() -> receive(end, elements));
        done.go(() -> send(first, elements));
        done.await();
    }

    @Override
    public void select(int elements) {
        WaitGroup done = new WaitGroup();
        Chan<Integer> a = Chan.make();
        Chan<Integer> b = Chan.make();
        done.go(() -> send(a, elements / 2));
        done.go(() -> send(b, elements / 2));
        done.go(() -> {
            Select either = new Select();
            Select.Recv<Integer> fromA = either.recv(a);
            Select.Recv<Integer> fromB = either.recv(b);
            long sum = 0;
            for (int i = 0; i < elements; i++) {
                sum += (either.select() == 0 ? fromA : fromB).value();
            }
            Scenarios.check(sum / 2, elements / 2);
        });
        done.await();
    }
}
