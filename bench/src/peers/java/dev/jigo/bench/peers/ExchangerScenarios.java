package dev.jigo.bench.peers;

import java.util.concurrent.Exchanger;

/** The JDK's exchanger between two virtual threads: a rendezvous and nothing else. */
final class ExchangerScenarios implements Scenarios {
    @Override
    public void pair(int capacity, int elements) {
        Tasks tasks = new Tasks();
        Exchanger<Integer> c = new Exchanger<>();
        tasks.start(() -> {
            for (int i = 0; i < elements; i++) {
                c.exchange(i);
            }
        });
        tasks.start(() -> {
            long sum = 0;
            for (int i = 0; i < elements; i++) {
                sum += c.exchange(-1);
            }
            Scenarios.check(sum, elements);
        });
        tasks.await();
    }

    @Override
    public void parallel(int pairs, int capacity, int elements) {
        throw new UnsupportedOperationException("measured as a pair only");
    }

    @Override
    public void chain(int stages, int capacity, int elements) {
        throw new UnsupportedOperationException("measured as a pair only");
    }

    @Override
    public void select(int elements) {
        throw new UnsupportedOperationException("an exchanger has no select");
    }
}
