package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The lock among threads of all kinds, some of which hold it for so long that the others go to sleep. */
@Timeout(60)
class SpinLockTest {
    private static final int WAITERS = 4;
    private static final int ROUNDS = 2_000;
    /** Every so many rounds it is held for longer than a waiter looks at it. */
    private static final int LONG = 100;

    private static final long LONG_NANOS = 100_000;

    private final SpinLock lock = new SpinLock();
    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger overlaps = new AtomicInteger();
    private int count;

    private void contend() {
        for (int i = 0; i < ROUNDS; i++) {
            lock.lock();
            if (inside.incrementAndGet() != 1) {
                overlaps.incrementAndGet();
            }
            count++;
            if (i % LONG == 0) {
                for (long began = System.nanoTime(); System.nanoTime() - began < LONG_NANOS; ) {
                    Thread.onSpinWait();
                }
            }
            inside.decrementAndGet();
            lock.unlock();
        }
    }

    private void awaitAll(CountDownLatch ended, int waiters) throws InterruptedException {
        ended.await();
        lock.lock();
        assertThat(overlaps.get()).isZero();
        assertThat(count).isEqualTo(waiters * ROUNDS);
        lock.unlock();
    }

    @Test
    void goroutinesExcludeEachOther() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(WAITERS);
        for (int i = 0; i < WAITERS; i++) {
            Sched.go(Closure.of(() -> {
                contend();
                ended.countDown();
            }));
        }
        awaitAll(ended, WAITERS);
    }

    @Test
    void goroutinesThreadsAndVirtualThreadsExcludeEachOther() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(3 * WAITERS);
        ThreadFactory platform = Thread.ofPlatform().daemon().factory();
        ThreadFactory virtual = Thread.ofVirtual().factory();
        Runnable contender = () -> {
            contend();
            ended.countDown();
        };
        for (int i = 0; i < WAITERS; i++) {
            Sched.go(Closure.of(contender::run));
            platform.newThread(contender).start();
            virtual.newThread(contender).start();
        }
        awaitAll(ended, 3 * WAITERS);
    }

    @Test
    void aReleaseOnAnotherThreadLetsTheNextOneIn() throws InterruptedException {
        lock.lock();
        CountDownLatch ended = new CountDownLatch(1);
        Sched.go(Closure.of(() -> {
            contend();
            ended.countDown();
        }));
        Thread releaser = Thread.ofPlatform().start(lock::unlock);
        awaitAll(ended, 1);
        releaser.join();
    }
}
