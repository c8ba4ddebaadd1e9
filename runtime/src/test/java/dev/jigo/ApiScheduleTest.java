package dev.jigo;

import static dev.jigo.Go.go;
import static dev.jigo.testing.DeterministicScheduler.draw;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.testing.DeterministicScheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** What the API is made of besides channels and locks, under many schedules. A goroutine left behind fails a run by itself. */
@Timeout(1_800)
@EnabledIfSystemProperty(named = "dev.jigo.interleaving", matches = "true")
class ApiScheduleTest {
    private static final int SEEDS = Integer.getInteger("dev.jigo.seeds", 3_000) / 3;

    private static Duration soon() {
        return Duration.ofNanos(1 + draw(2_000));
    }

    @Test
    void contextEndsOnceForAll() {
        int[] expired = {0};
        DeterministicScheduler.explore(SEEDS, () -> {
            CancelableContext parent = Context.background().withTimeout(soon());
            CancelableContext child = parent.withTimeout(soon());
            List<ContextException.Reason> reasons = new ArrayList<>();
            int[] actions = {0};
            child.afterFunc(() -> actions[0]++);
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < 3; i++) {
                all.go(() -> {
                    assertThat(child.done().recvOk().ok()).isFalse();
                    reasons.add(child.err().reason());
                });
            }
            all.go(() -> {
                Go.sleep(soon());
                (draw(2) == 0 ? parent : child).cancel();
            });
            all.await();
            assertThat(reasons).hasSize(3).containsOnly(reasons.getFirst());
            Go.sleep(Duration.ofSeconds(1)); // until all others wait
            assertThat(actions[0]).isEqualTo(1);
            expired[0] += reasons.getFirst() == ContextException.Reason.DEADLINE_EXCEEDED ? 1 : 0;
            parent.cancel();
        });
        assertThat(expired[0]).isBetween(1, SEEDS - 1);
    }

    @Test
    void groupKeepsItsLimitAndItsFirstFailure() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Group group = new Group(Context.background());
            group.limit(2);
            int[] in = {0};
            List<Throwable> failures = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int own = i;
                group.go(() -> {
                    assertThat(++in[0]).isLessThanOrEqualTo(2);
                    Runtime.gosched();
                    in[0]--;
                    if (own % 2 == 0) {
                        Exception failure = new Exception("member " + own);
                        failures.add(failure);
                        throw failure;
                    }
                });
            }
            assertThatThrownBy(group::await).cause().isSameAs(failures.getFirst());
            assertThat(failures.getFirst().getSuppressed()).containsExactly(failures.getLast());
            assertThat(group.context().err()).isNotNull();
        });
    }

    @Test
    void onceIsDoneBeforeAnyoneReturns() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Once once = new Once();
            int[] times = {0};
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < 3; i++) {
                all.go(() -> {
                    once.run(() -> {
                        Runtime.gosched();
                        times[0]++;
                    });
                    assertThat(times[0]).isEqualTo(1);
                });
            }
            all.await();
        });
    }

    /** A timer either is stopped in time, or its event comes; never both, never neither. */
    @Test
    void timerIsStoppedOrFires() {
        int[] stopped = {0};
        DeterministicScheduler.explore(SEEDS, () -> {
            Timer timer = new Timer(soon());
            int[] received = {0};
            WaitGroup all = new WaitGroup();
            Chan<Integer> end = Chan.make();
            all.go(() -> {
                Instant before = Instant.parse("2000-01-01T00:00:00Z");
                Select select = new Select();
                Select.Recv<Instant> tick = select.recv(timer.c());
                select.recv(end);
                if (select.select() == 0) {
                    assertThat(tick.value()).isAfter(before).isBefore(before.plusSeconds(1));
                    received[0]++;
                }
            });
            Go.sleep(soon());
            boolean prevented = timer.stop();
            Go.sleep(Duration.ofSeconds(1)); // until all others wait
            assertThat(received[0]).isEqualTo(prevented ? 0 : 1);
            stopped[0] += prevented ? 1 : 0;
            end.close();
            all.await();
        });
        assertThat(stopped[0]).isBetween(1, SEEDS - 1);
    }

    @Test
    void actionsOfTimersRunOnceForEachStart() {
        DeterministicScheduler.explore(SEEDS, () -> {
            int[] ran = {0};
            Timer timer = Timer.afterFunc(soon(), () -> ran[0]++);
            int starts = 1;
            for (int i = 0; i < 3; i++) {
                Go.sleep(soon());
                starts += timer.reset(soon()) ? 0 : 1;
            }
            starts -= timer.stop() ? 1 : 0;
            Go.sleep(Duration.ofSeconds(1)); // until all others wait
            assertThat(ran[0]).isEqualTo(starts);
        });
    }

    /** A queue under a lock with two conditions: producers and consumers that may lose patience. */
    @Test
    void conditionsCarryABoundedQueue() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Mutex mutex = new Mutex();
            Cond notEmpty = new Cond(mutex);
            Cond notFull = new Cond(mutex);
            Deque<Integer> queue = new ArrayDeque<>();
            List<Integer> taken = new ArrayList<>();
            WaitGroup all = new WaitGroup();
            for (int p = 0; p < 2; p++) {
                int base = 10 * p;
                all.go(() -> {
                    for (int i = 0; i < 3; i++) {
                        mutex.lock();
                        while (queue.size() == 1) {
                            notFull.await(soon());
                        }
                        queue.add(base + i);
                        notEmpty.signal();
                        mutex.unlock();
                    }
                });
                all.go(() -> {
                    for (int i = 0; i < 3; i++) {
                        mutex.lock();
                        while (queue.isEmpty()) {
                            notEmpty.await();
                        }
                        taken.add(queue.remove());
                        notFull.signal();
                        mutex.unlock();
                    }
                });
            }
            all.await();
            assertThat(taken).containsExactlyInAnyOrder(0, 1, 2, 10, 11, 12).containsSubsequence(0, 1, 2);
        });
    }

    @Test
    void selectWithTimeoutTakesACaseOrNone() {
        int[] none = {0};
        DeterministicScheduler.explore(SEEDS, () -> {
            Chan<Integer> c = Chan.make();
            boolean[] sent = {false};
            go(() -> {
                Go.sleep(soon());
                boolean done = c.trySend(7, soon());
                sent[0] = done;
            });
            Select select = new Select();
            Select.Recv<Integer> received = select.recv(c);
            boolean got = select.select(soon()) == 0;
            assertThat(got ? received.value() : null).isEqualTo(got ? 7 : null);
            Go.sleep(Duration.ofSeconds(1)); // until all others have ended
            assertThat(sent[0]).isEqualTo(got);
            none[0] += got ? 0 : 1;
        });
        assertThat(none[0]).isBetween(1, SEEDS - 1);
    }
}
