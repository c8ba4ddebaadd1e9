package dev.jigo.runtime.chans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Sudog;
import dev.jigo.runtime.sched.Timer;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ChanTest {
    @Test
    void bufferIsFirstInFirstOutAndSurvivesClose() {
        Chan c = new Chan(3, true);
        for (int i = 1; i <= 3; i++) {
            Chan.sendJ(c, i);
        }
        assertThat(Chan.trySendJ(c, 4)).isFalse();
        assertThat(Chan.len(c)).isEqualTo(3);
        assertThat(Chan.cap(c)).isEqualTo(3);
        Chan.close(c);
        for (int i = 1; i <= 3; i++) {
            assertThat(Chan.recvJ2(c)).isEqualTo(i);
            assertThat(Chan.lastOk()).isTrue();
        }
        assertThat(Chan.recvJ2(c)).isZero();
        assertThat(Chan.lastOk()).isFalse();
    }

    @Test
    void referencesPassThroughRingAndHand() {
        Chan c = new Chan(1, false);
        Chan.sendL(c, "a");
        Sched.go(Closure.of(() -> Chan.sendL(c, "b")));
        assertThat(Chan.recvL(c)).isEqualTo("a");
        assertThat(Chan.recvL(c)).isEqualTo("b");
        Chan.close(c);
        assertThat(Chan.recvL2(c)).isNull();
    }

    @Test
    void elementsWithoutSizeNeedNoStorage() {
        Chan c = new Chan(1_000_000_000, false, false);
        Chan.sendL(c, null);
        assertThat(Chan.len(c)).isEqualTo(1);
        assertThat(Chan.recvL2(c)).isNull();
        assertThat(Chan.lastOk()).isTrue();
    }

    @Test
    void tryOperations() {
        Chan c = new Chan(0, true);
        assertThat(Chan.trySendJ(c, 1)).isFalse();
        assertThat(Chan.tryRecvJ(c)).isZero();
        assertThat(Chan.lastSelected()).isFalse();
        assertThat(Chan.trySendJ(null, 1)).isFalse();
        assertThat(Chan.tryRecvL(null)).isNull();
        assertThat(Chan.lastSelected()).isFalse();
        Chan.close(c);
        assertThat(Chan.tryRecvJ(c)).isZero();
        assertThat(Chan.lastSelected()).isTrue();
        assertThat(Chan.lastOk()).isFalse();
    }

    /** Waits until {@code n} goroutines wait in one of the queues of {@code c}. */
    static void awaitWaiters(Chan c, WaitQueue queue, int n) {
        int waiting = -1;
        while (waiting != n) {
            c.lock();
            waiting = queue.length();
            c.unlock();
            Thread.yield();
        }
    }

    @Test
    void receiversAreServedInTheOrderOfWaiting() {
        int n = 20;
        Chan c = new Chan(0, true);
        Chan got = new Chan(n, true);
        for (int i = 0; i < n; i++) {
            long number = i;
            Sched.go(Closure.of(() -> Chan.sendJ(got, 1000 * number + Chan.recvJ(c))));
            awaitWaiters(c, c.recvq, i + 1);
        }
        boolean[] seen = new boolean[n];
        for (int i = 0; i < n; i++) {
            Chan.sendJ(c, i);
        }
        for (int i = 0; i < n; i++) {
            long pair = Chan.recvJ(got);
            assertThat(pair % 1000).as("what the receiver got").isEqualTo(pair / 1000);
            seen[(int) (pair / 1000)] = true;
        }
        assertThat(seen).doesNotContain(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5})
    void sendersAreServedInTheOrderOfWaitingAndFillTheBuffer(int size) {
        int n = 20;
        Chan c = new Chan(size, true);
        for (int i = 0; i < n; i++) {
            long number = i;
            Sched.go(Closure.of(() -> Chan.sendJ(c, number)));
            int buffered = Math.min(i + 1, size);
            while (Chan.len(c) != buffered) {
                Thread.yield();
            }
            awaitWaiters(c, c.sendq, i + 1 - buffered);
        }
        for (int i = 0; i < n; i++) {
            assertThat(Chan.recvJ(c)).isEqualTo(i);
            assertThat(Chan.len(c)).isEqualTo(Math.min(size, n - 1 - i));
        }
    }

    /** A waiting receiver gets the element itself; the buffer stays empty. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void senderHandsItsElementToAWaitingReceiver(int size) throws InterruptedException {
        Chan c = new Chan(size, true);
        AtomicReference<Sudog> handed = new AtomicReference<>();
        Thread.ofPlatform()
                .start(() -> {
                    Sudog receiver = Sched.getg(); // seems to wait, and wakes itself
                    c.recvq.enqueue(receiver);
                    Chan.sendJ(c, 7);
                    handed.set(receiver);
                })
                .join();
        assertThat(handed.get().elemJ).isEqualTo(7);
        assertThat(handed.get().success).isTrue();
        assertThat(Chan.len(c)).isZero();
        assertThat(c).hasToString("chan(0/" + size + ")");
    }

    @Test
    void closeWakesEverybody() {
        Chan c = new Chan(0, true);
        Chan out = new Chan(0, true);
        for (int i = 0; i < 5; i++) {
            Sched.go(Closure.of(() -> {
                Chan.recvJ2(c);
                Chan.sendJ(out, Chan.lastOk() ? 1 : 0);
            }));
        }
        Chan.close(c);
        for (int i = 0; i < 5; i++) {
            assertThat(Chan.recvJ(out)).isZero();
        }
    }

    @Test
    void misusePanicsWithGoTexts() {
        Chan closed = new Chan(1, true);
        Chan.close(closed);
        assertThatThrownBy(() -> Chan.sendJ(closed, 1)).hasMessage("send on closed channel");
        assertThatThrownBy(() -> Chan.trySendJ(closed, 1)).hasMessage("send on closed channel");
        assertThatThrownBy(() -> Chan.close(closed)).hasMessage("close of closed channel");
        assertThatThrownBy(() -> Chan.close(null)).hasMessage("close of nil channel");
        assertThat(Chan.len(null) + Chan.cap(null)).isZero();
    }

    @Test
    void timerChannelLooksUnbufferedAndForgetsOldTicks() {
        Chan c = new Chan(1, true);
        Timer t = new Timer((chan, seq, late) -> Chan.trySendJ((Chan) chan, 7), c, c);
        c.timer(t);
        t.reset(Clock.nanotime(), 0); // due at once, and in no heap
        assertThat(Chan.cap(c)).isZero();
        assertThat(t.stop()).isTrue();
        Chan.tryRecvJ(c);
        assertThat(Chan.lastSelected()).isFalse();
        assertThat(t.reset(Clock.nanotime(), 0)).isFalse();
        assertThat(Chan.recvJ(c)).isEqualTo(7);
        assertThat(t.stop()).isFalse();
    }
}
