package dev.jigo.bench.peers;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;

/** The JDK's bounded queues between virtual threads; they have no select. */
final class QueueScenarios implements Scenarios {
    private static BlockingQueue<Integer> queue(int capacity) {
        return capacity == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(capacity);
    }

    private static void send(BlockingQueue<Integer> c, int elements) throws InterruptedException {
        for (int i = 0; i < elements; i++) {
            c.put(i);
        }
    }

    private static void receive(BlockingQueue<Integer> c, int elements) throws InterruptedException {
        long sum = 0;
        for (int i = 0; i < elements; i++) {
            sum += c.take();
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
            BlockingQueue<Integer> c = queue(capacity);
            tasks.start(() -> send(c, elements));
            tasks.start(() -> receive(c, elements));
        }
        tasks.await();
    }

    @Override
    public void chain(int stages, int capacity, int elements) {
        Tasks tasks = new Tasks();
        BlockingQueue<Integer> first = queue(capacity);
        BlockingQueue<Integer> last = first;
        for (int s = 0; s < stages - 1; s++) {
            BlockingQueue<Integer> from = last;
            BlockingQueue<Integer> to = queue(capacity);
            tasks.start(() -> {
                for (int i = 0; i < elements; i++) {
                    to.put(from.take());
                }
            });
            last = to;
        }
        BlockingQueue<Integer> end = last;
        tasks.start(() -> receive(end, elements));
        tasks.start(() -> send(first, elements));
        tasks.await();
    }

    @Override
    public void select(int elements) {
        throw new UnsupportedOperationException("queues have no select");
    }
}
