package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Goroutines of Java code on this scheduler. */
@Timeout(60)
class VirtualGoroutinesTest {
    private static long rounds() {
        long sum = 0;
        for (P p : Processors.allp) {
            sum += p.schedtick;
        }
        return sum;
    }

    /** What runs as {@code runnext} inherits the time slice and does not count as a round. */
    @Test
    void wokenByAGoroutineRunsNext() {
        int elements = 20_000;
        Chan elementsChan = new Chan(0, true);
        Chan done = new Chan(0, true);
        long before = rounds();
        Sched.goVirtual(
                Closure.of(() -> {
                    for (int i = 0; i < elements; i++) {
                        Chan.sendJ(elementsChan, i);
                    }
                }),
                null);
        Sched.goVirtual(
                Closure.of(() -> {
                    long sum = 0;
                    for (int i = 0; i < elements; i++) {
                        sum += Chan.recvJ(elementsChan);
                    }
                    Chan.sendJ(done, sum);
                }),
                null);
        assertThat(Chan.recvJ(done)).isEqualTo((long) elements * (elements - 1) / 2);
        assertThat(rounds() - before).isLessThan(elements / 2);
    }

    /** The JDK hands a thread that waits for its turn over once more after a dump: by then it may run, or have ended. */
    @Test
    void dumpsDisturbNothing() {
        int n = 16;
        int rounds = 2_000;
        Queue<Thread> threads = new ConcurrentLinkedQueue<>();
        AtomicInteger ended = new AtomicInteger();
        AtomicInteger wrong = new AtomicInteger();
        for (int i = 0; i < n; i++) {
            Sched.goVirtual(
                    Closure.of(() -> {
                        threads.add(Thread.currentThread());
                        G self = Sched.getg();
                        for (int k = 0; k < rounds; k++) {
                            Sched.gosched();
                            if (self.status() != G.RUNNING || self.m == null) {
                                wrong.incrementAndGet();
                            }
                        }
                        ended.incrementAndGet();
                    }),
                    null);
        }
        while (ended.get() < n) {
            threads.forEach(Thread::getStackTrace);
        }
        assertThat(wrong).hasValue(0);
    }

    /** One sleeping thread for each of the first Ms. What they are for only shows in figures. */
    @Test
    void theirThreadsAreKeptApart() {
        assumeThat(Sched.NCPU).isGreaterThan(1);
        Chan done = new Chan(0, true);
        Sched.goVirtual(Closure.of(() -> Chan.sendJ(done, 1)), null);
        assertThat(Chan.recvJ(done)).isOne();
        for (int i = 0; i <= ThreadSpacing.MOST; i++) {
            ThreadSpacing.start(new Thread(() -> {}));
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(t -> t.getName().startsWith("jigo spacer"))
                .hasSize(ThreadSpacing.MOST)
                .allMatch(Thread::isDaemon);
    }

    @Test
    void currentGoroutineStaysTheSameAcrossThreads() {
        int n = 8;
        Chan done = new Chan(0, true);
        for (int i = 0; i < n; i++) {
            Sched.goVirtual(
                    Closure.of(() -> {
                        G self = Sched.getg();
                        long wrong = 0;
                        for (int k = 0; k < 20_000; k++) {
                            Sched.gosched();
                            wrong += Sched.getg() == self ? 0 : 1;
                        }
                        Chan.sendJ(done, wrong);
                    }),
                    null);
        }
        for (int i = 0; i < n; i++) {
            assertThat(Chan.recvJ(done)).isZero();
        }
    }

    @Test
    void virtualThreadOfAGoroutineIsAnother() {
        Chan done = new Chan(0, true);
        Chan same = new Chan(0, true);
        Sched.goVirtual(
                Closure.of(() -> {
                    G self = Sched.getg();
                    Thread.startVirtualThread(() -> Chan.sendJ(same, Sched.getg() == self ? 1 : 0));
                    Chan.sendJ(done, Chan.recvJ(same));
                }),
                null);
        assertThat(Chan.recvJ(done)).isZero();
    }
}
