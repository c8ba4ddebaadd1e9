package dev.jigo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(60)
class ChanTest {
    private static final Duration SHORT = Duration.ofMillis(2);
    private static final Duration LONG = Duration.ofSeconds(20);

    @Test
    void bufferKeepsOrderLengthAndCapacity() {
        Chan<String> c = Chan.make(2);
        c.send("a");
        c.send("b");
        assertThat(c.trySend("c")).isFalse();
        assertThat(c.len()).isEqualTo(2);
        assertThat(c.cap()).isEqualTo(2);
        assertThat(c.toString()).isEqualTo("chan(2/2)");
        assertThat(c.recv()).isEqualTo("a");
        assertThat(c.recvOk()).isEqualTo(new Received<>("b", Received.Outcome.VALUE));
        assertThat(c.tryRecv().nothing()).isTrue();
    }

    @Test
    void closedChannelGivesWhatIsLeftThenTheEnd() {
        Chan<String> c = Chan.make(2);
        c.send(null);
        c.close();
        assertThat(c.recvOk().ok()).isTrue();
        assertThat(c.recvOk().closed()).isTrue();
        assertThat(c.tryRecv().closed()).isTrue();
        assertThat(c.tryRecv(LONG).closed()).isTrue();
        assertThat(c.recv()).isNull();
        assertThatThrownBy(() -> c.send("x")).isInstanceOf(Panic.class).hasMessage("send on closed channel");
        assertThatThrownBy(() -> c.trySend("x")).isInstanceOf(Panic.class);
        assertThatThrownBy(() -> c.trySend("x", LONG)).isInstanceOf(Panic.class);
        assertThatThrownBy(c::close).isInstanceOf(Panic.class).hasMessage("close of closed channel");
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void nilChannelBlocksForEver(Threads kind) {
        Chan<String> c = Chan.nil();
        assertThat(c.trySend("x")).isFalse();
        assertThat(c.trySend("x", SHORT)).isFalse();
        assertThat(c.tryRecv().nothing()).isTrue();
        assertThat(c.tryRecv(SHORT).nothing()).isTrue();
        assertThat(c.len() + c.cap()).isZero();
        assertThatThrownBy(c::close).hasMessage("close of nil channel");
        assertInterruptible(kind, () -> c.recv());
        assertInterruptible(kind, () -> {
            c.send("x");
            return null;
        });
    }

    @Test
    void iterates() {
        Chan<Integer> c = Chan.make(3);
        c.send(1);
        c.send(2);
        c.close();
        var it = c.iterator();
        assertThat(it.hasNext()).isTrue();
        assertThat(it.hasNext()).isTrue();
        assertThat(it.next()).isEqualTo(1);
        assertThat(it.next()).isEqualTo(2);
        assertThatThrownBy(it::next).isInstanceOf(NoSuchElementException.class);
        Chan<Integer> d = Chan.make(1);
        Go.go(() -> {
            for (int i = 0; i < 10; i++) {
                d.send(i);
            }
            d.close();
        });
        assertThat(d.stream().mapToInt(i -> i).sum()).isEqualTo(45);
    }

    @Test
    void capacityMustNotBeNegative() {
        assertThatThrownBy(() -> Chan.make(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void everyKindOfThreadMeetsEveryOther(Threads sender) {
        for (Threads receiver : Threads.values()) {
            Chan<Integer> c = Chan.make();
            var receiving = receiver.start(() -> {
                int sum = 0;
                for (int v : c) {
                    sum += v;
                }
                return sum;
            });
            var sending = sender.start(() -> {
                for (int i = 1; i <= 300; i++) {
                    c.send(i);
                }
                c.close();
                return null;
            });
            sending.result();
            assertThat(receiving.result()).as("%s to %s", sender, receiver).isEqualTo(45_150);
        }
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void closingWakesWhoeverWaits(Threads kind) {
        Chan<Integer> c = Chan.make();
        var receiver = kind.start(c::recvOk).awaitParked();
        c.close();
        assertThat(((Received<?>) receiver.result()).closed()).isTrue();
        Chan<Integer> d = Chan.make();
        var sender = kind.start(() -> {
                    d.send(1);
                    return null;
                })
                .awaitParked();
        d.close();
        assertThatThrownBy(sender::result).isInstanceOf(Panic.class).hasMessage("send on closed channel");
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void timedOperationsEnd(Threads kind) {
        Chan<Integer> c = Chan.make();
        kind.start(() -> {
                    long start = System.nanoTime();
                    assertThat(c.tryRecv(SHORT).nothing()).isTrue();
                    assertThat(c.trySend(1, SHORT)).isFalse();
                    assertThat(c.tryRecv(Duration.ZERO).nothing()).isTrue();
                    assertThat(c.trySend(1, Duration.ofSeconds(-5))).isFalse();
                    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(2 * SHORT.toNanos());
                    return null;
                })
                .result();
        assertThat(c.toString()).isEqualTo("chan(0/0)"); // nobody waits any more
        var receiver = kind.start(() -> c.tryRecv(LONG)).awaitParked();
        assertThat(c.trySend(7, Duration.ofSeconds(Long.MAX_VALUE))).isTrue();
        assertThat(((Received<?>) receiver.result()).value()).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void interruptionEndsTheWaitAndLeavesNothingBehind(Threads kind) {
        Chan<Integer> c = Chan.make();
        assertInterruptible(kind, c::recv);
        assertInterruptible(kind, c::recvOk);
        assertInterruptible(kind, () -> c.tryRecv(LONG));
        assertInterruptible(kind, () -> {
            c.send(1);
            return null;
        });
        assertInterruptible(kind, () -> c.trySend(1, LONG));
        assertThat(c.toString()).isEqualTo("chan(0/0)");
    }

    static void assertInterruptible(Threads kind, Threads.Body wait) {
        var running = kind.start(() -> {
                    try {
                        return wait.call();
                    } catch (UncheckedInterruptedException e) {
                        assertThat(Thread.currentThread().isInterrupted()).isTrue();
                        throw e;
                    }
                })
                .awaitParked();
        running.thread().interrupt();
        assertThatThrownBy(running::result).isInstanceOf(UncheckedInterruptedException.class);
    }

    @Test
    void interruptedThreadMayDoWhatNeedsNoWaiting() {
        Chan<Integer> c = Chan.make(1);
        Thread.currentThread().interrupt();
        c.send(1);
        assertThat(c.recv()).isEqualTo(1);
        assertThatThrownBy(c::recv).isInstanceOf(UncheckedInterruptedException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    /** Timeouts, interruptions and hand-offs at the same moment: no element is lost or doubled. */
    @Test
    void givingUpLosesNothing() {
        Chan<Long> c = Chan.make();
        AtomicLong sent = new AtomicLong();
        AtomicLong received = new AtomicLong();
        WaitGroup senders = new WaitGroup();
        for (int s = 0; s < 4; s++) {
            senders.go(() -> {
                for (long i = 1; i <= 2_000; i++) {
                    if (c.trySend(i, Duration.ofNanos(i * 37 % 20_000))) {
                        sent.addAndGet(i);
                    }
                }
            });
        }
        List<Threads.Running> receivers = new ArrayList<>();
        Chan<Boolean> stop = Chan.make();
        for (Threads kind : Threads.values()) {
            receivers.add(kind.start(() -> {
                for (int n = 0; stop.tryRecv().nothing(); n++) {
                    if (n % 5 == 0) {
                        Thread.currentThread().interrupt();
                    }
                    try {
                        Received<Long> r = c.tryRecv(Duration.ofNanos(n * 41 % 20_000));
                        received.addAndGet(r.ok() ? r.value() : 0);
                    } catch (UncheckedInterruptedException e) {
                        assertThat(Thread.interrupted()).isTrue();
                    }
                }
                return null;
            }));
        }
        senders.await();
        stop.close();
        receivers.forEach(Threads.Running::result);
        assertThat(received.get()).isEqualTo(sent.get());
    }
}
