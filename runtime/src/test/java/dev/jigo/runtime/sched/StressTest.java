package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Go;
import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.chans.Select;
import dev.jigo.runtime.sync.Mutex;
import dev.jigo.runtime.sync.RWMutex;
import dev.jigo.runtime.sync.WaitGroup;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The whole scheduler under load: nothing is lost, nothing comes twice, nothing stays behind. How much it does is multiplied by
 * the system property {@code dev.jigo.stress}; the profile {@code stress} sets it.
 */
@Timeout(1_800)
class StressTest {
    private static final int SCALE = Integer.getInteger("dev.jigo.stress", 1);
    private static final int MILLION = 1_000_000;

    /** What a round may leave on the heap: caches that grow to their size, code that is compiled. */
    private static final long HEAP_TOLERANCE = 8L << 20;

    private long goroutinesBefore;
    private int procsBefore;

    @BeforeEach
    void remember() {
        goroutinesBefore = Sched.numGoroutine();
        procsBefore = Sched.gomaxprocs(0);
    }

    @AfterEach
    void nothingIsLeft() {
        Sched.gomaxprocs(procsBefore);
        while (Sched.numGoroutine() > goroutinesBefore) {
            Thread.yield(); // the last ones have told that they are done, and are about to end
        }
        assertThat(Processors.NMSPINNING.get()).isNotNegative();
    }

    private static int threads() {
        Sched.LOCK.lock();
        int n = Threads.mcount;
        Sched.LOCK.unlock();
        return n;
    }

    /** After a collection; after several, if they bring it below {@code wanted}, since what has a cleaner outlives one. */
    private static long usedHeap(long wanted) {
        long used = Long.MAX_VALUE;
        for (int i = 0; i < 5 && used >= wanted; i++) {
            System.gc();
            used = Math.min(used, usedNow());
        }
        return used;
    }

    private static long usedNow() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void go(WaitGroup group, Runnable body) {
        group.Add(1);
        Sched.go(Closure.of(() -> {
            body.run();
            group.Done();
        }));
    }

    /** Runs {@code round} so often, with its number; from the third time on the heap must not grow. */
    private static void repeat(int rounds, IntConsumer round) {
        long settled = 0;
        for (int i = 0; i < rounds; i++) {
            round.accept(i);
            if (i == 1) {
                settled = usedHeap(0);
            }
        }
        assertThat(usedHeap(settled + HEAP_TOLERANCE)).isLessThan(settled + HEAP_TOLERANCE);
    }

    @Test
    void aMillionGoroutinesParkAndAreWoken() {
        repeat(2 + SCALE, round -> parkAndWake(round % 3 == 0 ? MILLION : MILLION / 10));
    }

    /** They wait for channels by receiving and in selects, and for a lock; each is woken once. */
    private static void parkAndWake(int n) {
        Chan[] gates = new Chan[1_000];
        for (int i = 0; i < gates.length; i++) {
            gates[i] = new Chan(0, true);
        }
        Chan never = new Chan(0, true);
        RWMutex lock = new RWMutex();
        AtomicIntegerArray woken = new AtomicIntegerArray(n);
        LongAdder received = new LongAdder();
        WaitGroup all = new WaitGroup();
        lock.Lock();
        for (int i = 0; i < n; i++) {
            int own = i;
            Chan gate = gates[i % gates.length];
            go(
                    all,
                    switch (i % 3) {
                        case 0 ->
                            () -> {
                                received.add(Chan.recvJ(gate));
                                woken.incrementAndGet(own);
                            };
                        case 1 ->
                            () -> {
                                Select s = new Select(2);
                                s.recv(0, never);
                                s.recv(1, gate);
                                woken.addAndGet(own, s.select(true));
                                received.add(s.valueJ());
                            };
                        default ->
                            () -> {
                                lock.RLock();
                                woken.incrementAndGet(own);
                                lock.RUnlock();
                            };
                    });
        }
        lock.Unlock();
        long sent = 0;
        for (int i = 0; i < n; i++) {
            if (i % 3 != 2) {
                Chan.sendJ(gates[i % gates.length], i);
                sent += i;
            }
        }
        all.Wait();
        assertThat(received.sum()).isEqualTo(sent);
        for (int i = 0; i < n; i++) {
            assertThat(woken.get(i)).isOne();
        }
    }

    @Test
    void spawnsLeaveNothing() {
        LongAdder ran = new LongAdder();
        int rounds = 3 + SCALE;
        repeat(rounds, round -> {
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < MILLION / 2; i++) {
                go(all, ran::increment);
            }
            all.Wait();
        });
        assertThat(ran.sum()).isEqualTo((long) rounds * MILLION / 2);
        long before = ran.sum();
        WaitGroup virtual = new WaitGroup();
        for (int i = 0; i < 100_000; i++) {
            virtual.Add(1);
            Go.go(() -> {
                ran.increment();
                virtual.Done();
            });
        }
        virtual.Wait();
        assertThat(ran.sum() - before).isEqualTo(100_000);
    }

    @Test
    void tenThousandChannelsUnderEverything() {
        ChannelLoad load = new ChannelLoad(10_000);
        load.run(64, 3_000 * SCALE);
        load.settle();
    }

    /** Everything at a time, while the number of processors changes and threads are in system calls. */
    @Test
    void allAtOnce() {
        int threadsBefore = threads();
        int blocking = 16;
        repeat(3 + SCALE, round -> {
            AtomicBoolean stop = new AtomicBoolean();
            WaitGroup background = new WaitGroup();
            go(background, () -> flapProcessors(stop));
            for (int i = 0; i < blocking; i++) {
                boolean known = i % 2 == 0;
                int seed = i;
                go(background, () -> callSystem(stop, known, seed));
            }
            go(background, () -> spawn(stop));
            go(background, () -> sleep(stop));
            Count count = new Count();
            for (int i = 0; i < 8; i++) {
                go(background, () -> count.up(20_000));
            }
            ChannelLoad load = new ChannelLoad(1_000);
            load.run(64, 500);
            stop.set(true);
            background.Wait();
            load.settle();
            assertThat(count.value).isEqualTo(160_000);
        });
        // An M for each blocked goroutine and each P, and a few that were being started while others came back.
        assertThat(threads() - threadsBefore).isLessThan(blocking + 3 * FLAP_MOST);
    }

    private static final int FLAP_MOST = 8;

    private static void flapProcessors(AtomicBoolean stop) {
        SplittableRandom random = new SplittableRandom(1);
        while (!stop.get()) {
            Sched.gomaxprocs(1 + random.nextInt(FLAP_MOST));
            Sleep.sleep(random.nextInt(500_000));
        }
    }

    /** {@code known}: the call is announced as one that blocks. */
    private static void callSystem(AtomicBoolean stop, boolean known, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        while (!stop.get()) {
            if (known) {
                Syscall.entersyscallblock();
            } else {
                Syscall.entersyscall();
            }
            LockSupport.parkNanos(random.nextInt(200_000));
            Syscall.exitsyscall();
            Sched.gosched();
        }
    }

    private static void spawn(AtomicBoolean stop) {
        while (!stop.get()) {
            LongAdder ran = new LongAdder();
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < 1_000; i++) {
                go(all, ran::increment);
            }
            all.Wait();
            assertThat(ran.sum()).isEqualTo(1_000);
        }
    }

    private static void sleep(AtomicBoolean stop) {
        while (!stop.get()) {
            long end = Clock.nanotime() + 50_000;
            Sleep.sleep(50_000);
            assertThat(Clock.nanotime()).isGreaterThanOrEqualTo(end);
        }
    }

    /** A counter under a lock. */
    private static final class Count {
        private final Mutex mutex = new Mutex();
        private long value;

        private void up(int times) {
            for (int i = 0; i < times; i++) {
                mutex.Lock();
                value++;
                mutex.Unlock();
            }
        }
    }
}
