package dev.jigo.runtime.chans;

import static dev.jigo.testing.DeterministicScheduler.draw;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.Go;
import dev.jigo.runtime.Closure;
import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sync.WaitGroup;
import dev.jigo.testing.DeterministicScheduler;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Channels and select under many schedules. */
@Timeout(1_800)
@EnabledIfSystemProperty(named = "dev.jigo.interleaving", matches = "true")
class ChanScheduleTest {
    /** Enough for a few seconds; more on demand. */
    private static final int SEEDS = Integer.getInteger("dev.jigo.seeds", 3_000);

    private static final int DEADLINE_NANOS = 2_000;

    /** Goroutines that send and receive in every way there is; the shape of the program is random, too. */
    private static final class Traffic {
        private final Chan[] chans = new Chan[1 + draw(3)];
        private final WaitGroup senders = new WaitGroup();
        private final WaitGroup receivers = new WaitGroup();
        private final Map<Long, Integer> received = new HashMap<>();
        private final boolean longs = draw(2) == 0;
        private int sent;

        private Traffic() {
            for (int i = 0; i < chans.length; i++) {
                chans[i] = new Chan(draw(3), longs);
            }
        }

        private void run() {
            int n = 1 + draw(3);
            for (int s = 0; s < n; s++) {
                int base = s * 1_000;
                int kind = draw(4);
                start(senders, () -> {
                    for (int i = 0; i < 4; i++) {
                        boolean done = send(kind, base + i);
                        sent += done ? 1 : 0;
                    }
                });
            }
            n = 1 + draw(3);
            for (int r = 0; r < n; r++) {
                int kind = r == 0 ? 1 : draw(4); // the first serves all channels
                Map<List<Object>, Long> latest = new HashMap<>();
                start(
                        receivers,
                        () -> receive(kind, (from, v) -> {
                            received.merge(v, 1, Integer::sum);
                            Long before = latest.put(List.of(from, v / 1_000), v);
                            assertThat(before == null || before < v)
                                    .as("%s after %s", v, before)
                                    .isTrue();
                        }));
            }
            senders.Wait();
            for (Chan c : chans) {
                Chan.close(c);
            }
            receivers.Wait();
            assertThat(received).hasSize(sent);
            assertThat(received.values()).containsOnly(1);
            for (Chan c : chans) {
                assertThat(c.recvq.isEmpty() && c.sendq.isEmpty() && !c.hasElements())
                        .isTrue();
            }
        }

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

        private Chan any() {
            return chans[draw(chans.length)];
        }

        /** False: it has given up. */
        private boolean send(int kind, long v) {
            Chan c = any();
            switch (kind) {
                case 0 -> {
                    if (longs) {
                        Chan.sendJ(c, v);
                    } else {
                        Chan.sendL(c, v);
                    }
                }
                case 1 -> {
                    while (!(longs ? Chan.trySendJ(c, v) : Chan.trySendL(c, v))) {
                        Sched.gosched();
                    }
                }
                case 2 -> {
                    if (longs) {
                        Chan.sendJ(c, v);
                    } else {
                        return c.sendUntil(v, BoundedPark.deadline(draw(DEADLINE_NANOS))) == Chan.SELECTED;
                    }
                }
                default -> selectSend(c, any(), v);
            }
            return true;
        }

        private void selectSend(Chan a, Chan b, long v) {
            Select s = new Select(2);
            if (longs) {
                s.sendJ(0, a, v);
                s.sendJ(1, b, v);
            } else {
                s.sendL(0, a, v);
                s.sendL(1, b, v);
            }
            s.select(true);
        }

        /** Until all channels are closed and empty. */
        private void receive(int kind, ObjLongConsumer<Chan> seen) {
            if (kind == 0) {
                for (Chan c : chans) {
                    receiveAll(c, false, seen);
                }
                return;
            }
            List<Chan> open = new ArrayList<>(List.of(chans));
            if (kind == 3) {
                receiveAll(open.removeFirst(), true, seen);
            }
            while (!open.isEmpty()) {
                Select s = new Select(open.size());
                for (int i = 0; i < open.size(); i++) {
                    s.recv(i, open.get(i));
                }
                int chosen = s.select(kind == 1);
                if (chosen < 0) {
                    Sched.gosched();
                } else if (!s.ok()) {
                    open.remove(chosen);
                } else {
                    seen.accept(open.get(chosen), longs ? s.valueJ() : value(s.valueL()));
                }
            }
        }

        private void receiveAll(Chan c, boolean polls, ObjLongConsumer<Chan> seen) {
            while (true) {
                long v = polls ? poll(c) : longs ? Chan.recvJ2(c) : value(Chan.recvL2(c));
                if (!Chan.lastOk()) {
                    return;
                }
                seen.accept(c, v);
            }
        }

        private long poll(Chan c) {
            while (true) {
                long v = longs ? Chan.tryRecvJ(c) : value(Chan.tryRecvL(c));
                if (Chan.lastSelected()) {
                    return v;
                }
                Sched.gosched();
            }
        }

        private static long value(Object boxed) {
            return boxed instanceof Long v ? v : 0;
        }
    }

    @Test
    void nothingIsLostDoubledOrOvertaken() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Traffic traffic = new Traffic();
            Sched.go(Closure.of(traffic::run));
        });
    }

    @Test
    void selectChoosesUniformly() {
        int[] chosen = new int[4];
        DeterministicScheduler.run(1, () -> {
            for (int round = 0; round < 4_000; round++) {
                Select s = new Select(4);
                for (int i = 0; i < 4; i++) {
                    Chan ready = new Chan(1, true);
                    if (i % 2 == 0) {
                        Chan.sendJ(ready, i);
                        s.recv(i, ready);
                    } else {
                        s.sendJ(i, ready, i);
                    }
                }
                chosen[s.select(round % 2 == 0)]++;
            }
        });
        for (int times : chosen) {
            assertThat(times).isBetween(900, 1_100);
        }
    }

    @Test
    void selectsOnTheSameChannelsInOppositeOrderPairUp() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Chan a = new Chan(0, true);
            Chan b = new Chan(0, true);
            long[] got = {0};
            for (int i = 0; i < 2; i++) {
                boolean sends = i == 0;
                Sched.go(Closure.of(() -> {
                    for (int k = 1; k <= 3; k++) {
                        Select s = new Select(3);
                        if (sends) {
                            s.sendJ(0, a, k);
                            s.sendJ(1, b, k);
                            s.sendJ(2, a, k);
                        } else {
                            s.recv(0, b);
                            s.recv(1, a);
                            s.recv(2, b);
                        }
                        s.select(true);
                        got[0] += sends ? 0 : s.valueJ();
                        assertThat(got[0]).isEqualTo(sends ? got[0] : k * (k + 1) / 2);
                    }
                }));
            }
        });
    }

    /** Who looks without waiting must not take the end for earlier than it is. */
    @Test
    void elementBeforeTheEndIsSeen() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Chan c = new Chan(1, true);
            Sched.go(Closure.of(() -> {
                Chan.sendJ(c, 7);
                Chan.close(c);
            }));
            Sched.go(Closure.of(() -> {
                long first = Chan.tryRecvJ(c);
                while (!Chan.lastSelected()) {
                    first = Chan.tryRecvJ(c);
                }
                assertThat(first).isEqualTo(7);
            }));
        });
    }

    @Test
    void closeWakesEveryoneOnce() {
        DeterministicScheduler.explore(SEEDS, () -> {
            Chan c = new Chan(0, true);
            Chan other = new Chan(0, true);
            WaitGroup all = new WaitGroup();
            for (int i = 0; i < 4; i++) {
                boolean selects = i % 2 == 0;
                all.Add(1);
                Sched.go(Closure.of(() -> {
                    if (selects) {
                        Select s = new Select(2);
                        s.recv(0, other);
                        s.recv(1, c);
                        assertThat(s.select(true)).isEqualTo(1);
                        assertThat(s.ok()).isFalse();
                    } else {
                        assertThat(Chan.recvJ2(c)).isZero();
                        assertThat(Chan.lastOk()).isFalse();
                    }
                    all.Done();
                }));
            }
            Chan.close(c);
            all.Wait();
            assertThat(other.recvq.isEmpty()).isTrue();
        });
    }
}
