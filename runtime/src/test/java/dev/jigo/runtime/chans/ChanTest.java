package dev.jigo.runtime.chans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Timer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
