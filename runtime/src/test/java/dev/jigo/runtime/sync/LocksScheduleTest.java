package dev.jigo.runtime.sync;

import static dev.jigo.testing.DeterministicScheduler.draw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Go;
import dev.jigo.runtime.Closure;
import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.testing.DeterministicScheduler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Locks under many schedules. */
@Timeout(1_800)
@EnabledIfSystemProperty(named = "dev.jigo.interleaving", matches = "true")
class LocksScheduleTest {
    /** Enough for a few seconds; more on demand. */
    private static final int SEEDS = Integer.getInteger("dev.jigo.seeds", 3_000);

    /** Half of the goroutines are virtual threads, which park in another way. */
    private static void start(WaitGroup group, Runnable body) {
        group.Add(1);
        Runnable all = () -> {
            body.run();
            group.Done();
        };
        if (draw(2) == 0) {
            Sched.go(Closure.of(all));
        } else {
            Go.go(all::run);
        }
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Sched.gosched();
        }
    }

    private static int queued(Mutex m) {
        return Semaphores.queued(m, 0);
    }

    @Test
    void mutexExcludes() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Mutex m = new Mutex();
            int[] in = {0};
            int[] times = {0};
            WaitGroup all = new WaitGroup();
            int n = 2 + draw(3);
            for (int i = 0; i < n; i++) {
                boolean tries = draw(4) == 0;
                start(all, () -> {
                    for (int k = 0; k < 3; k++) {
                        while (tries && !m.TryLock()) {
                            Sched.gosched();
                        }
                        if (!tries) {
                            m.Lock();
                        }
                        assertThat(++in[0]).isEqualTo(1);
                        if (draw(8) == 0) {
                            BoundedPark.sleep(Sched.getg(), 2_000_000); // lets others starve
                        } else {
                            Sched.gosched();
                        }
                        in[0]--;
                        times[0]++;
                        m.Unlock();
                    }
                });
            }
            all.Wait();
            assertThat(times[0]).isEqualTo(3 * n);
            assertThat(m.state()).isZero();
        });
    }

    /** A waiter that was woken and lost against a newcomer stays before those that came after it. */
    @Test
    void loserGoesToTheHeadOfTheQueue() {
        int[] lost = {0};
        DeterministicScheduler.explore(SEEDS / 3, () -> {
            Mutex m = new Mutex();
            List<String> order = new ArrayList<>();
            WaitGroup all = new WaitGroup();
            m.Lock();
            for (String name : List.of("first", "second")) {
                int before = queued(m);
                start(all, () -> {
                    m.Lock();
                    order.add(name);
                    m.Unlock();
                });
                await(() -> queued(m) > before);
            }
            start(all, () -> {
                await(m::TryLock); // Lock could take the semaphore's unit from the waiter it was meant for, as in Go
                if (order.isEmpty()) {
                    await(() -> queued(m) == 2); // the loser is back
                    lost[0]++;
                }
                m.Unlock();
            });
            m.Unlock();
            all.Wait();
            assertThat(order).containsExactly("first", "second");
        });
        assertThat(lost[0]).isPositive();
    }

    /** Once a waiter starves, Unlock hands over to it, whoever else wants the lock. */
    @Test
    void starvingWaiterIsHandedTheLock() {
        int[] starved = {0};
        DeterministicScheduler.explore(SEEDS / 3, () -> {
            Mutex m = new Mutex();
            List<String> order = new ArrayList<>();
            WaitGroup all = new WaitGroup();
            m.Lock();
            start(all, () -> {
                m.Lock();
                order.add("starving");
                m.Unlock();
            });
            await(() -> queued(m) == 1);
            BoundedPark.sleep(Sched.getg(), 2_000_000);
            while ((m.state() & Mutex.STARVING) == 0 && order.isEmpty()) {
                m.Unlock();
                m.Lock();
                Sched.gosched();
            }
            if (order.isEmpty()) {
                starved[0]++;
                await(() -> queued(m) == 1);
                for (int i = 2; i <= 4; i++) {
                    int expected = i;
                    start(all, () -> {
                        assertThat(m.TryLock()).isFalse();
                        m.Lock();
                        order.add("newcomer");
                        m.Unlock();
                    });
                    await(() -> queued(m) == expected);
                }
                m.Unlock();
                m.Lock(); // though it is not given away yet, it is not to be had
                assertThat(order).contains("starving");
                m.Unlock();
                all.Wait();
                assertThat(order).containsExactly("starving", "newcomer", "newcomer", "newcomer");
            } else {
                m.Unlock();
                all.Wait();
            }
            assertThat(m.state()).isZero();
        });
        assertThat(starved[0]).isPositive();
    }

    @Test
    void readersShareAndWritersExclude() {
        int[] most = {0};
        DeterministicScheduler.explore(SEEDS, () -> {
            RWMutex rw = new RWMutex();
            int[] readers = {0};
            int[] writers = {0};
            WaitGroup all = new WaitGroup();
            int n = 2 + draw(4);
            for (int i = 0; i < n; i++) {
                boolean writes = draw(3) == 0;
                start(all, () -> {
                    for (int k = 0; k < 2; k++) {
                        if (writes) {
                            if (draw(4) != 0 || !rw.TryLock()) {
                                rw.Lock();
                            }
                            assertThat(++writers[0] + readers[0]).isEqualTo(1);
                            Sched.gosched();
                            writers[0]--;
                            rw.Unlock();
                        } else {
                            if (draw(4) != 0 || !rw.TryRLock()) {
                                rw.RLock();
                            }
                            most[0] = Math.max(most[0], ++readers[0]);
                            assertThat(writers[0]).isZero();
                            Sched.gosched();
                            readers[0]--;
                            rw.RUnlock();
                        }
                    }
                });
            }
            all.Wait();
            assertThat(rw.readerCount()).isZero();
            assertThat(rw.readerWait()).isZero();
        });
        assertThat(most[0]).isGreaterThan(2);
    }

    /** A writer waits only for the readers that were in before it; later ones queue behind it. */
    @Test
    void writerIsNotStarved() {
        int[] late = {0};
        DeterministicScheduler.explore(SEEDS / 3, () -> {
            RWMutex rw = new RWMutex();
            boolean[] written = {false};
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < 4; i++) {
                start(all, () -> {
                    while (!written[0]) { // there is always a reader
                        boolean afterWriter = rw.readerCount() < 0;
                        rw.RLock();
                        if (afterWriter) {
                            late[0]++;
                            assertThat(written[0]).isTrue();
                        }
                        Sched.gosched();
                        rw.RUnlock();
                    }
                });
            }
            start(all, () -> {
                rw.Lock();
                written[0] = true;
                rw.Unlock();
            });
            all.Wait();
        });
        assertThat(late[0]).isPositive();
    }

    /** Readers that wait for a writer come before the next one. */
    @Test
    void readersComeBeforeTheNextWriter() {
        DeterministicScheduler.explore(SEEDS / 3, () -> {
            RWMutex rw = new RWMutex();
            List<String> order = new ArrayList<>();
            WaitGroup all = new WaitGroup();
            rw.Lock();
            for (int i = 1; i <= 3; i++) {
                int readers = i;
                start(all, () -> {
                    rw.RLock();
                    order.add("reader");
                    rw.RUnlock();
                });
                await(() -> Semaphores.queued(rw, 1) == readers);
            }
            start(all, () -> {
                rw.Lock();
                order.add("writer");
                rw.Unlock();
            });
            Sched.gosched();
            rw.Unlock();
            all.Wait();
            assertThat(order).containsExactly("reader", "reader", "reader", "writer");
        });
    }

    @Test
    void waitGroupReleasesItsWaitersAndThoseThatGaveUp() {
        int[] gaveUp = {0};
        DeterministicScheduler.explore(SEEDS, () -> {
            WaitGroup group = new WaitGroup();
            for (int round = 0; round < 2; round++) {
                gaveUp[0] += waitInTurn(group);
            }
            assertThat(group).hasToString("WaitGroup(0, 0 waiting)");
        });
        assertThat(gaveUp[0]).isPositive();
    }

    /** How many of three waiters gave up. */
    private static int waitInTurn(WaitGroup group) {
        int[] gaveUp = {0};
        WaitGroup all = new WaitGroup();
        int n = 1 + draw(3);
        group.Add(n);
        for (int i = 0; i < n; i++) {
            start(all, () -> {
                BoundedPark.sleep(Sched.getg(), draw(2_000));
                group.Done();
            });
        }
        for (int i = 0; i < 3; i++) {
            start(all, () -> {
                Outcome outcome =
                        group.waitUntil(draw(2) == 0 ? BoundedPark.ALWAYS : BoundedPark.deadline(1 + draw(2_000)));
                if (outcome == Outcome.WOKEN) {
                    assertThat(group.counter()).isZero();
                } else {
                    gaveUp[0]++;
                }
            });
        }
        all.Wait();
        return gaveUp[0];
    }

    /** As many waiters of a condition go on as signals are given; those that give up take none with them. */
    @Test
    void signalsOfAConditionAreNotLost() {
        int[] gaveUp = {0};
        DeterministicScheduler.explore(SEEDS, () -> {
            NotifyList waiting = new NotifyList();
            int[] woken = {0};
            int[] expired = {0};
            WaitGroup all = new WaitGroup();
            int n = 2 + draw(3);
            for (int i = 0; i < n; i++) {
                start(all, () -> {
                    int ticket = waiting.Add();
                    Outcome outcome = waiting.waitUntil(
                            ticket, draw(2) == 0 ? BoundedPark.ALWAYS : BoundedPark.deadline(1 + draw(3_000)));
                    (outcome == Outcome.WOKEN ? woken : expired)[0]++;
                });
            }
            int signals = 0;
            while (woken[0] + expired[0] < n) {
                if (draw(8) == 0) {
                    waiting.NotifyAll();
                    signals = n;
                } else {
                    waiting.NotifyOne();
                    signals++;
                }
                Sched.gosched();
            }
            all.Wait();
            assertThat(woken[0]).isLessThanOrEqualTo(signals);
            gaveUp[0] += expired[0];
        });
        assertThat(gaveUp[0]).isPositive();
    }
}
