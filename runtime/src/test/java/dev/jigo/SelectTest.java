package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class SelectTest {
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void choosesAtRandomAmongTheReady() {
        Chan<Integer> a = Chan.make(1);
        Chan<Integer> b = Chan.make(1);
        Select select = new Select();
        select.recv(a);
        select.recv(b);
        int[] chosen = new int[2];
        int n = 10_000;
        for (int i = 0; i < n; i++) {
            a.trySend(1);
            b.trySend(2);
            chosen[select.select()]++;
        }
        assertThat(chosen[0]).isBetween(n / 2 - 400, n / 2 + 400); // eight standard deviations
    }

    @Test
    void sameChannelTwiceAndBothWays() {
        Chan<Integer> c = Chan.make(1);
        Select select = new Select();
        var in = select.recv(c);
        var out = select.send(c, 7);
        assertThat(select.select()).isEqualTo(1);
        assertThat(select.select()).isZero();
        assertThat(in.value()).isEqualTo(7);
        out.value(8);
        assertThat(select.select()).isEqualTo(1);
        select.recv(c);
        assertThat(select.select()).isIn(0, 2);
    }

    @Test
    void waitsWithTheSameChannelTwice() {
        Chan<Integer> c = Chan.make();
        Select select = new Select();
        var one = select.recv(c);
        var two = select.recv(c);
        Go.go(() -> c.send(5));
        int chosen = select.select();
        assertThat(chosen == 0 ? one.value() : two.value()).isEqualTo(5);
        assertThat(c.toString()).isEqualTo("chan(0/0)");
    }

    @Test
    void nilChannelsAreNeverChosen() {
        Chan<Integer> c = Chan.make(1);
        c.send(3);
        Select select = new Select();
        select.recv(null);
        select.recv(Chan.nil());
        select.send((SendChan<Integer>) null, 1);
        var in = select.recv(c);
        assertThat(select.select()).isEqualTo(3);
        in.off();
        assertThat(select.selectNow()).isEqualTo(Select.NONE);
        assertThat(select.select(SHORT)).isEqualTo(Select.NONE);
        in.from(c);
        c.close();
        assertThat(select.select()).isEqualTo(3);
        assertThat(in.ok()).isFalse();
        assertThat(in.value()).isNull();
    }

    @Test
    void closedChannelPanicsSenders() {
        Chan<Integer> c = Chan.make();
        c.close();
        Select select = new Select();
        select.send(c, 1);
        assertThatThrownBy(select::select).isInstanceOf(Panic.class).hasMessage("send on closed channel");
        assertThatThrownBy(select::selectNow).isInstanceOf(Panic.class);
        Chan<Integer> d = Chan.make();
        var waiting = Threads.PLATFORM
                .start(() -> {
                    Select s = new Select();
                    s.send(d, 1);
                    return s.select();
                })
                .awaitParked();
        d.close();
        assertThatThrownBy(waiting::result).isInstanceOf(Panic.class);
    }

    @Test
    void runsTheChosenAction() {
        Chan<String> c = Chan.make(1);
        List<String> log = new ArrayList<>();
        Select select = new Select()
                .recv(c, (v, ok) -> log.add("got " + v + " " + ok))
                .send(c, "x", () -> log.add("sent"))
                .recv(Chan.nil(), () -> log.add("never"));
        select.select();
        select.select();
        assertThat(log).containsExactly("sent", "got x true");
        new Select().recv(c, v -> log.add(v)).orElse(() -> log.add("default")).select();
        assertThat(log).endsWith("default");
        assertThat(new Select()
                        .recv(c, v -> log.add(v))
                        .timeout(SHORT, () -> log.add("late"))
                        .select())
                .isEqualTo(Select.NONE);
        assertThat(log).endsWith("late");
        Select failing = new Select().recv(c, () -> log.add("?")).orElse(() -> {
            throw new IOException("as it is");
        });
        assertThatThrownBy(failing::select).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void interruptionLeavesNothingBehind(Threads kind) {
        Chan<Integer> a = Chan.make();
        Chan<Integer> b = Chan.make();
        Threads.Body wait = () -> {
            Select s = new Select();
            s.recv(a);
            s.send(b, 1);
            return s.select();
        };
        ChanTest.assertInterruptible(kind, wait);
        ChanTest.assertInterruptible(kind, () -> {
            Select s = new Select();
            s.recv(a);
            return s.select(LONG);
        });
        ChanTest.assertInterruptible(kind, () -> {
            Select.forever();
            return null;
        });
        ChanTest.assertInterruptible(kind, () -> {
            Select s = new Select();
            s.recv(null);
            return s.select();
        });
        assertThat(a.toString()).isEqualTo("chan(0/0)");
        assertThat(b.toString()).isEqualTo("chan(0/0)");
        var waiting = kind.start(wait).awaitParked();
        a.send(1);
        assertThat(waiting.result()).isEqualTo(0);
        assertThat(b.toString()).isEqualTo("chan(0/0)");
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void timesOut(Threads kind) {
        assertThat(kind.start(() -> {
                            Chan<Integer> c = Chan.make();
                            Select s = new Select();
                            var in = s.recv(c);
                            long start = System.nanoTime();
                            assertThat(s.select(SHORT)).isEqualTo(Select.NONE);
                            assertThat(s.select(SHORT)).isEqualTo(Select.NONE);
                            assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2 * SHORT.toNanos());
                            Go.go(() -> c.send(9));
                            assertThat(s.select(LONG)).isZero();
                            return in.value();
                        })
                        .result())
                .isEqualTo(9);
    }

    @Test
    void selectMayPassFromThreadToThread() {
        Chan<Integer> c = Chan.make(2);
        Select s = new Select();
        var in = s.recv(c);
        c.send(1);
        c.send(2);
        assertThat(s.select()).isZero();
        assertThat(Threads.GOROUTINE
                        .start(() -> {
                            s.select();
                            return in.value();
                        })
                        .result())
                .isEqualTo(2);
    }

    /**
     * Two goroutines that select on sending and receiving over the same channels in opposite order, and one that is
     * interrupted.
     */
    @Test
    void crossedSelectsLoseNothing() {
        Chan<Long> a = Chan.make();
        Chan<Long> b = Chan.make();
        AtomicLong balance = new AtomicLong();
        AtomicLong operations = new AtomicLong();
        WaitGroup group = new WaitGroup();
        Chan<Boolean> stop = Chan.make();
        for (int k = 0; k < 4; k++) {
            Chan<Long> to = k % 2 == 0 ? a : b;
            Chan<Long> from = k % 2 == 0 ? b : a;
            boolean interrupted = k == 3;
            group.go(() -> {
                Select s = new Select();
                var out = s.send(to, 1L);
                var in = s.recv(from);
                s.recv(stop);
                for (long i = 1; ; i++) {
                    out.value(i);
                    if (interrupted && i % 7 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    try {
                        int chosen = i % 3 == 0 ? s.select(Duration.ofNanos(i * 31 % 10_000)) : s.select();
                        if (chosen == 2) {
                            return;
                        }
                        operations.incrementAndGet();
                        balance.addAndGet(chosen == 0 ? i : chosen == 1 ? -in.value() : 0);
                    } catch (UncheckedInterruptedException e) {
                        assertThat(Thread.interrupted()).isTrue();
                    }
                }
            });
        }
        while (operations.get() < 20_000) {
            Thread.yield();
        }
        stop.close();
        group.await();
        assertThat(balance.get()).isZero();
    }
}
