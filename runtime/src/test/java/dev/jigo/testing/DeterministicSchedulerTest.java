package dev.jigo.testing;

import static dev.jigo.Go.go;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.jigo.Action;
import dev.jigo.Chan;
import dev.jigo.Context;
import dev.jigo.Go;
import dev.jigo.Mutex;
import dev.jigo.Runtime;
import dev.jigo.Select;
import dev.jigo.Ticker;
import dev.jigo.WaitGroup;
import dev.jigo.runtime.Closure;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.values.GoString;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

@Timeout(60)
@EnabledIfSystemProperty(named = "dev.jigo.interleaving", matches = "true")
class DeterministicSchedulerTest {
    /** Two withdrawals from one account: the balance is looked at, then changed. */
    // @start region="explore"
    private static void withdrawTwice() {
        int[] balance = {100};
        WaitGroup both = new WaitGroup();
        for (int i = 0; i < 2; i++) {
            both.go(() -> {
                if (balance[0] >= 100) {
                    Runtime.gosched(); // anything that others may come between: a channel, a lock, ...
                    balance[0] -= 100;
                }
            });
        }
        both.await();
        assertThat(balance[0]).isNotNegative();
    }

    @Test
    void findsTheRace() {
        assertThatThrownBy(() -> DeterministicScheduler.explore(1_000, () -> withdrawTwice()))
                .isInstanceOf(ScheduleFailure.class);
    }
    // @end

    @Test
    void repeatsTheRaceFromItsSeed() {
        ScheduleFailure found = failure(() -> DeterministicScheduler.explore(20, () -> withdrawTwice()));
        assertThat(found)
                .hasMessageContaining("with seed " + found.seed())
                .hasMessageContaining("-Ddev.jigo.seed=" + found.seed())
                .hasCauseInstanceOf(AssertionError.class);
        // @start region="replay"
        long seed = found.seed();
        for (int i = 0; i < 10; i++) {
            ScheduleFailure again = failure(() -> DeterministicScheduler.run(seed, () -> withdrawTwice()));
            assertThat(again.schedule()).isEqualTo(found.schedule());
        }
        // @end
    }

    private static ScheduleFailure failure(Runnable run) {
        ScheduleFailure failure = catchThrowableOfType(ScheduleFailure.class, run::run);
        assertThat(failure).isNotNull();
        return failure;
    }

    /** A bit of everything, on goroutines of both kinds. */
    private static void mixture() {
        Chan<Integer> values = Chan.make(2);
        Chan<Integer> results = Chan.make();
        Mutex mutex = new Mutex();
        Context patience = Context.background().withTimeout(Duration.ofNanos(2_000));
        go(() -> {
            patience.done().recvOk();
            mutex.lock();
            mutex.unlock();
        });
        for (int i = 0; i < 3; i++) {
            int own = i;
            go(() -> {
                mutex.lock();
                values.send(own);
                mutex.unlock();
            });
            Sched.go(Closure.of(() -> {
                mutex.lock();
                mutex.unlock();
                values.send(10 + own);
            }));
        }
        go(() -> {
            Ticker ticker = new Ticker(Duration.ofMillis(3));
            Select select = new Select();
            Select.Recv<Integer> value = select.recv(values);
            select.recv(ticker.c());
            int sum = 0;
            for (int left = 6; left > 0; ) {
                if (select.select() == 0) {
                    sum += value.value();
                    left--;
                }
            }
            ticker.stop();
            results.send(sum);
        });
        assertThat(results.recv()).isEqualTo(36);
    }

    @Test
    void sameSeedGivesTheSameOrder() {
        for (int seed = 0; seed < 300; seed++) {
            Schedule once = DeterministicScheduler.run(seed, () -> mixture());
            Schedule again = DeterministicScheduler.run(seed, () -> mixture());
            assertThat(again).isEqualTo(once).hasToString(once.toString());
        }
    }

    @Test
    void differentSeedsGiveDifferentOrders() {
        List<Schedule> different = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            Schedule order = DeterministicScheduler.run(seed, () -> mixture());
            if (different.stream().noneMatch(order::sameOrder)) {
                different.add(order);
            }
        }
        assertThat(different).hasSizeGreaterThan(45);
    }

    @Test
    void allOrdersOfThreeGoroutinesComeUp() {
        Set<String> orders = new HashSet<>();
        DeterministicScheduler.explore(2_000, () -> {
            StringBuilder order = new StringBuilder();
            WaitGroup all = new WaitGroup();
            for (String name : List.of("a", "b", "c")) {
                all.go(() -> order.append(name));
            }
            all.await();
            orders.add(order.toString());
        });
        assertThat(orders).containsExactlyInAnyOrder("abc", "acb", "bac", "bca", "cab", "cba");
    }

    @Test
    void deadlockNamesItsSeedAndShowsWhatEachWaitsFor() {
        Action<RuntimeException> lockOrders = () -> {
            Mutex a = new Mutex();
            Mutex b = new Mutex();
            WaitGroup both = new WaitGroup();
            both.go(() -> lockBoth(a, b));
            both.go(() -> lockBoth(b, a));
            both.await();
        };
        ScheduleFailure found = failure(() -> DeterministicScheduler.explore(200, lockOrders));
        assertThat(found).hasMessageStartingWith("all goroutines are asleep - deadlock!\nwith seed ");
        assertThat(found.goroutines())
                .contains("goroutine 1 [sync.WaitGroup.Wait]:")
                .contains("goroutine 2 [sync.Mutex.Lock]:")
                .contains("goroutine 3 [sync.Mutex.Lock]:")
                .contains("DeterministicSchedulerTest.lockBoth(...)");
        assertThat(failure(() -> DeterministicScheduler.run(found.seed(), lockOrders))
                        .schedule())
                .isEqualTo(found.schedule());
    }

    private static void lockBoth(Mutex first, Mutex second) {
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }

    @Test
    void goroutinesLeftBehindAreADeadlock() {
        Chan<Integer> nobodySends = Chan.make();
        assertThatThrownBy(() -> DeterministicScheduler.run(1, () -> go(() -> nobodySends.recv())))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageStartingWith("main has ended, and the other goroutines are asleep - deadlock!")
                .hasMessageContaining("goroutine 2 [chan receive]:");
    }

    @Test
    void timeIsVirtual() {
        List<Integer> order = new ArrayList<>();
        DeterministicScheduler.run(1, () -> {
            long start = Clock.nanotime();
            WaitGroup all = new WaitGroup();
            for (int hours : List.of(3, 1, 2)) {
                all.go(() -> {
                    Go.sleep(Duration.ofHours(hours));
                    order.add(hours);
                });
            }
            assertThat(all.await(Duration.ofMinutes(150))).isFalse();
            assertThat(order).containsExactly(1, 2);
            all.await();
            assertThat(Clock.nanotime() - start).isBetween(10_800_000_000_000L, 10_801_000_000_000L);
        });
        assertThat(order).containsExactly(1, 2, 3);
    }

    @Test
    void sleepersOfOneMomentWakeInAnyOrder() {
        Set<List<Integer>> orders = new HashSet<>();
        DeterministicScheduler.explore(500, () -> {
            List<Integer> order = new ArrayList<>();
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < 3; i++) {
                int own = i;
                all.go(() -> {
                    Go.sleep(Duration.ofSeconds(1));
                    order.add(own);
                });
            }
            all.await();
            orders.add(order);
        });
        assertThat(orders).hasSize(6);
    }

    @Test
    void whatAGoroutineThrowsIsTheFailure() {
        IllegalStateException thrown = new IllegalStateException("boom");
        assertThatThrownBy(() -> DeterministicScheduler.run(
                        1,
                        () -> go(() -> {
                            throw thrown;
                        })))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageStartingWith("goroutine 2 failed: java.lang.IllegalStateException: boom\nwith seed 1 ")
                .hasCause(thrown);
        assertThatThrownBy(() -> DeterministicScheduler.run(
                        1,
                        () -> Sched.go(Closure.of(() -> {
                            throw Panics.panic(GoString.of("boom"));
                        }))))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageStartingWith("panic: boom\nwith seed 1 ");
    }

    @Test
    void misusedLockIsAFailure() {
        assertThatThrownBy(() -> DeterministicScheduler.run(
                        7, () -> Sched.go(Closure.of(() -> new dev.jigo.runtime.sync.Mutex().Unlock()))))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageStartingWith("fatal error: sync: unlock of unlocked mutex\nwith seed 7 ");
    }

    @Test
    void goexitEndsAGoroutineOnly() {
        Schedule order = DeterministicScheduler.run(1, () -> {
            go(() -> {
                throw Runtime.goexit();
            });
            throw Runtime.goexit();
        });
        assertThat(order.steps()).isPositive();
    }

    @Test
    void endlessRunsFail() {
        DeterministicScheduler impatient = DeterministicScheduler.mostSteps(1_000);
        assertThatThrownBy(() -> impatient.execute(1, () -> {
                    while (true) {
                        Runtime.gosched();
                    }
                }))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageStartingWith("no end after 1000 steps\nwith seed 1 ");
        assertThatThrownBy(() -> impatient.execute(1, () -> {
                    new Ticker(Duration.ofSeconds(1)).c().forEach(tick -> {});
                }))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageStartingWith("no end after 1000 steps\nwith seed 1 ");
    }

    @Test
    void threadsOfNoScheduleAreFoundOut() {
        Chan<Integer> c = Chan.make();
        assertThatThrownBy(() -> DeterministicScheduler.run(1, () -> {
                    go(() -> c.recv());
                    while (c.trySend(0)) {
                        Runtime.gosched(); // now and then nobody waits yet
                    }
                    Go.sleep(Duration.ofSeconds(1));
                    Thread other = Thread.ofPlatform().name("other").start(() -> c.trySend(1));
                    other.join();
                    Go.sleep(Duration.ofSeconds(1));
                }))
                .isInstanceOf(ScheduleFailure.class)
                .hasMessageContaining("follows no schedule");
    }

    @Test
    void locksAndQueuesOfTheJdkFollowTheSchedule() {
        Set<List<Integer>> orders = new HashSet<>();
        DeterministicScheduler.explore(500, () -> {
            ReentrantLock lock = new ReentrantLock();
            LinkedBlockingQueue<Integer> queue = new LinkedBlockingQueue<>();
            for (int i = 0; i < 3; i++) {
                int own = i;
                go(() -> {
                    lock.lock();
                    Runtime.gosched();
                    queue.add(own);
                    lock.unlock();
                });
            }
            List<Integer> order = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                order.add(queue.take());
            }
            orders.add(order);
        });
        assertThat(orders).hasSize(6);
    }

    @Test
    void schedulesDoNotNest() {
        assertThatThrownBy(() -> DeterministicScheduler.run(1, () -> DeterministicScheduler.run(1, () -> {})))
                .isInstanceOf(ScheduleFailure.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    @Test
    void goroutinesAreThoseOfTheSchedule() {
        DeterministicScheduler.run(1, () -> {
            assertThat(Runtime.numGoroutine()).isEqualTo(1);
            assertThat(Runtime.gomaxprocs(8)).isEqualTo(1);
            Chan<Integer> end = Chan.make();
            go(() -> end.recv());
            assertThat(Runtime.numGoroutine()).isEqualTo(2);
            assertThat(Runtime.dump()).startsWith("goroutine 1 [running]:").contains("goroutine 2 [");
            end.send(1);
        });
    }
}
