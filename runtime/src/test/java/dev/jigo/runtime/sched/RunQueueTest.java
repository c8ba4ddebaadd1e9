package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RunQueueTest {
    private final GlobalQueue global = new GlobalQueue(new SpinLock());
    private final RunQueue queue = new RunQueue();

    private static G g(long id) {
        return new G(id, null, null);
    }

    private void put(int from, int to) {
        for (int i = from; i < to; i++) {
            queue.put(g(i), false, global);
        }
    }

    private static List<Long> drain(RunQueue q) {
        List<Long> ids = new ArrayList<>();
        for (G g = q.take(); g != null; g = q.take()) {
            ids.add(g.goid);
        }
        return ids;
    }

    private static List<Long> drain(GlobalQueue q) {
        List<Long> ids = new ArrayList<>();
        for (G g = q.takeLocked(); g != null; g = q.takeLocked()) {
            ids.add(g.goid);
        }
        return ids;
    }

    @Test
    void ringIsFirstInFirstOut() {
        put(0, 5);
        assertThat(drain(queue)).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void runnextComesFirstAndTheDisplacedGoesToTheTail() {
        put(0, 2);
        queue.put(g(10), true, global);
        queue.put(g(11), true, global);
        assertThat(queue.size()).isEqualTo(4);
        assertThat(queue.takeNext()).isNotNull().extracting(g -> g.goid).isEqualTo(11L);
        assertThat(queue.takeNext()).isNull();
        assertThat(drain(queue)).containsExactly(0L, 1L, 10L);
    }

    @Test
    void overflowMovesHalfAndTheNewcomerToTheGlobalQueue() {
        put(0, RunQueue.SIZE + 1);
        assertThat(drain(global))
                .hasSize(RunQueue.SIZE / 2 + 1)
                .startsWith(0L, 1L)
                .endsWith(127L, 256L);
        assertThat(drain(queue)).startsWith(128L).endsWith(255L).hasSize(128);
    }

    @Test
    void thiefTakesTheOlderHalfRoundedUp() {
        put(0, 5);
        RunQueue thief = new RunQueue();
        assertThat(thief.steal(queue, false))
                .isNotNull()
                .extracting(g -> g.goid)
                .isEqualTo(2L);
        assertThat(drain(thief)).containsExactly(0L, 1L);
        assertThat(drain(queue)).containsExactly(3L, 4L);
    }

    @Test
    void runnextIsStolenOnlyAsLastResort() {
        queue.put(g(1), true, global);
        RunQueue thief = new RunQueue();
        assertThat(thief.steal(queue, false)).isNull();
        assertThat(thief.steal(queue, true)).isNotNull().extracting(g -> g.goid).isEqualTo(1L);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    @Timeout(60)
    void thiefBesideABusyOwnerGetsWhatComesIntoTheRing() throws InterruptedException {
        Thread owner = Thread.ofPlatform().start(() -> {
            G alternating = g(1);
            for (int i = 0; i < 100_000; i++) {
                queue.put(alternating, true, global);
                queue.takeNext();
            }
            queue.put(g(2), false, global);
        });
        RunQueue thief = new RunQueue();
        G stolen = thief.steal(queue, true);
        while (stolen == null || stolen.goid != 2) {
            stolen = thief.steal(queue, true);
        }
        owner.join();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void globalShareIsFairAndBounded() {
        P p = new P(0);
        for (int i = 0; i < 1000; i++) {
            global.put(g(i));
        }
        assertThat(global.takeShare(p, 4, 0))
                .isNotNull()
                .extracting(g -> g.goid)
                .isEqualTo(0L);
        assertThat(p.runq.size()).isEqualTo(RunQueue.SIZE / 2 - 1);
        assertThat(global.takeShare(p, 4, 1)).isNotNull();
        assertThat(p.runq.size()).isEqualTo(RunQueue.SIZE / 2 - 1);
        assertThat(global.size()).isEqualTo(1000 - 129);
    }

    @Test
    void everyGoroutineIsTakenExactlyOnceAmongThieves() throws InterruptedException {
        int n = 200_000;
        AtomicIntegerArray seen = new AtomicIntegerArray(n);
        boolean[] done = {false};
        SpinLock lock = new SpinLock();
        List<Thread> thieves = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            thieves.add(Thread.ofPlatform().start(() -> steal(seen, done, lock)));
        }
        for (int i = 0; i < n; i++) {
            queue.put(g(i), i % 3 == 0, global);
            if (i % 5 == 0) {
                count(seen, queue.take());
            }
        }
        count(seen, queue.takeNext());
        drain(queue).forEach(id -> seen.incrementAndGet(id.intValue()));
        lock.lock();
        done[0] = true;
        lock.unlock();
        for (Thread t : thieves) {
            t.join();
        }
        drain(global).forEach(id -> seen.incrementAndGet(id.intValue()));
        for (int i = 0; i < n; i++) {
            assertThat(seen.get(i)).as("goroutine %d", i).isEqualTo(1);
        }
    }

    private void steal(AtomicIntegerArray seen, boolean[] done, SpinLock lock) {
        RunQueue own = new RunQueue();
        while (true) {
            G g = own.steal(queue, true);
            while (g != null) {
                count(seen, g);
                g = own.take();
            }
            lock.lock();
            boolean end = done[0];
            lock.unlock();
            if (end && queue.isEmpty()) {
                return;
            }
        }
    }

    private static void count(AtomicIntegerArray seen, @Nullable G g) {
        if (g != null) {
            seen.incrementAndGet((int) g.goid);
        }
    }
}
