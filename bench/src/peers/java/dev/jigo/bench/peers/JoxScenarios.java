package dev.jigo.bench.peers;

import com.softwaremill.jox.Channel;
import com.softwaremill.jox.Select;

/** Channels of Jox between virtual threads. */
final class JoxScenarios implements Scenarios {
    private static Channel<Integer> channel(int capacity) {
        return capacity == 0 ? Channel.newRendezvousChannel() : Channel.newBufferedChannel(capacity);
    }

    private static void send(Channel<Integer> c, int elements) throws InterruptedException {
        for (int i = 0; i < elements; i++) {
            c.send(i);
        }
    }

    private static void receive(Channel<Integer> c, int elements) throws InterruptedException {
        long sum = 0;
        for (int i = 0; i < elements; i++) {
            sum += c.receive();
        }
        Scenarios.check(sum, elements);
    }

    @Override
    public void pair(int capacity, int elements) {
        parallel(1, capacity, elements);
    }

    @Override
    public void parallel(int pairs, int capacity, int elements) {
        Tasks tasks = new Tasks();
        for (int p = 0; p < pairs; p++) {
            Channel<Integer> c = channel(capacity);
            tasks.start(() -> send(c, elements));
            tasks.start(() -> receive(c, elements));
        }
        tasks.await();
    }

    @Override
    public void chain(int stages, int capacity, int elements) {
        Tasks tasks = new Tasks();
        Channel<Integer> first = channel(capacity);
        Channel<Integer> last = first;
        for (int s = 0; s < stages - 1; s++) {
            Channel<Integer> from = last;
            Channel<Integer> to = channel(capacity);
            tasks.start(() -> {
                for (int i = 0; i < elements; i++) {
                    to.send(from.receive());
                }
            });
            last = to;
        }
        Channel<Integer> end = last;
        tasks.start(() -> receive(end, elements));
        tasks.start(() -> send(first, elements));
        tasks.await();
    }

    @Override
    public void select(int elements) {
        Tasks tasks = new Tasks();
        Channel<Integer> a = channel(0);
        Channel<Integer> b = channel(0);
        tasks.start(() -> send(a, elements / 2));
        tasks.start(() -> send(b, elements / 2));
        tasks.start(() -> {
            long sum = 0;
            for (int i = 0; i < elements; i++) {
                sum += Select.select(a.receiveClause(), b.receiveClause());
            }
            Scenarios.check(sum / 2, elements / 2);
        });
        tasks.await();
    }
}
