package dev.jigo.runtime.chans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.sched.Sched;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SelectTest {
    @Test
    void choosesUniformlyAmongReadyCases() {
        int n = 30_000;
        int cases = 3;
        int[] chosen = new int[cases];
        Chan[] chans = {new Chan(1, true), new Chan(1, true), new Chan(1, true)};
        for (int i = 0; i < n; i++) {
            Select s = new Select(cases);
            for (int k = 0; k < cases; k++) {
                Chan.trySendJ(chans[k], k);
                s.recv(k, chans[k]);
            }
            int at = s.select(true);
            assertThat(s.valueJ()).isEqualTo(at);
            chosen[at]++;
        }
        for (int count : chosen) {
            assertThat(count).isBetween(n / cases - 600, n / cases + 600); // over seven standard deviations
        }
    }

    @Test
    void nilChannelsAreNeverReady() {
        Chan c = new Chan(1, true);
        Select none = new Select(2);
        none.recv(0, null);
        none.sendJ(1, null, 1);
        assertThat(none.select(false)).isEqualTo(-1);
        Select one = new Select(2);
        one.recv(0, null);
        one.sendJ(1, c, 5);
        assertThat(one.select(true)).isEqualTo(1);
        assertThat(Chan.recvJ(c)).isEqualTo(5);
    }

    @Test
    void closedChannelIsReadyToReceive() {
        Chan c = new Chan(0, false);
        Chan.close(c);
        Select s = new Select(1);
        s.recv(0, c);
        assertThat(s.select(true)).isZero();
        assertThat(s.valueL()).isNull();
        assertThat(s.ok()).isFalse();
    }

    @Test
    void sendOnClosedPanics() {
        Chan c = new Chan(1, true);
        Chan.close(c);
        Select s = new Select(2);
        s.sendJ(0, c, 1);
        s.recv(1, new Chan(0, true));
        assertThatThrownBy(() -> s.select(true)).hasMessage("send on closed channel");
        c.lock(); // all locks were released
        c.unlock();
    }

    @Test
    void channelUsedTwiceIsLockedOnce() {
        Chan c = new Chan(0, true);
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> {
            Select s = new Select(2);
            s.recv(0, c);
            s.sendJ(1, c, 9);
            Chan.sendJ(done, s.select(true));
        }));
        Chan.sendJ(c, 1);
        assertThat(Chan.recvJ(done)).isZero();
    }

    /** Parked, it waits on every channel; woken through one, on none. */
    @Test
    void waitsOnAllChannelsAndLeavesAllWhenOneWakesIt() {
        Chan[] chans = {new Chan(0, true), new Chan(1, true), new Chan(0, true)};
        Chan.sendJ(chans[1], 0); // full
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> {
            Select s = new Select(3);
            s.recv(0, chans[0]);
            s.sendJ(1, chans[1], 5);
            s.recv(2, chans[2]);
            long at = s.select(true);
            Chan.sendJ(done, 10 * at + s.valueJ());
        }));
        ChanTest.awaitWaiters(chans[0], chans[0].recvq, 1);
        ChanTest.awaitWaiters(chans[1], chans[1].sendq, 1);
        ChanTest.awaitWaiters(chans[2], chans[2].recvq, 1);
        Chan.sendJ(chans[2], 7);
        assertThat(Chan.recvJ(done)).isEqualTo(27);
        assertThat(chans[0]).hasToString("chan(0/0)");
        assertThat(chans[1]).hasToString("chan(1/1)");
        assertThat(chans[2]).hasToString("chan(0/0)");
    }

    @Test
    void noneReadyTakesTheDefaultAndLeavesNoWaiter() {
        Chan c = new Chan(0, true);
        Select s = new Select(2);
        s.recv(0, c);
        s.sendJ(1, c, 1);
        assertThat(s.select(false)).isEqualTo(-1);
        assertThat(c).hasToString("chan(0/0)");
    }

    /** Whoever waits longest is served first, in select as elsewhere. */
    @Test
    void selectQueuesBehindThoseThatWait() {
        Chan c = new Chan(0, true);
        Chan first = new Chan(1, true);
        Chan second = new Chan(1, true);
        Sched.go(Closure.of(() -> Chan.sendJ(first, Chan.recvJ(c))));
        ChanTest.awaitWaiters(c, c.recvq, 1);
        Sched.go(Closure.of(() -> {
            Select s = new Select(2);
            s.recv(0, c);
            s.recv(1, new Chan(0, true));
            s.select(true);
            Chan.sendJ(second, s.valueJ());
        }));
        ChanTest.awaitWaiters(c, c.recvq, 2);
        Chan.sendJ(c, 1);
        Chan.sendJ(c, 2);
        assertThat(Chan.recvJ(first)).isEqualTo(1);
        assertThat(Chan.recvJ(second)).isEqualTo(2);
    }

    /** Selects on the same channels lock them in one order, whatever the order of their cases and of polling. */
    @Test
    void channelsAreLockedInTheOrderOfTheirIds() {
        Chan[] chans = new Chan[6];
        for (int i = 0; i < chans.length; i++) {
            chans[i] = new Chan(1, true);
            assertThat(chans[i].id()).isPositive();
        }
        Chan.sendJ(chans[3], 1);
        int[] cases = {4, 1, 3, 0, 3, 5, 2};
        for (int round = 0; round < 20; round++) {
            Select s = new Select(cases.length);
            for (int i = 0; i < cases.length; i++) {
                if (i == 2) {
                    s.recv(i, chans[cases[i]]);
                } else {
                    s.sendJ(i, chans[cases[i]], 1);
                }
            }
            s.select(true);
            List<Integer> locked =
                    Arrays.stream(s.lockorder()).map(i -> cases[i]).boxed().toList();
            assertThat(locked).containsExactly(0, 1, 2, 3, 3, 4, 5);
            for (Chan c : chans) {
                Chan.tryRecvJ(c);
            }
            Chan.sendJ(chans[3], 1);
        }
    }

    @Test
    void crossingSelectsNeitherDeadlockNorLoseElements() {
        int n = 20_000;
        Chan a = new Chan(0, true);
        Chan b = new Chan(0, true);
        Chan done = new Chan(0, true);
        for (int k = 0; k < 2; k++) {
            boolean flip = k == 1;
            Sched.go(Closure.of(() -> {
                for (int i = 0; i < n; i++) {
                    Select s = new Select(2);
                    s.sendJ(0, flip ? a : b, i);
                    s.sendJ(1, flip ? b : a, i);
                    s.select(true);
                }
            }));
            Sched.go(Closure.of(() -> {
                long sum = 0;
                for (int i = 0; i < n; i++) {
                    Select s = new Select(2);
                    s.recv(0, flip ? b : a);
                    s.recv(1, flip ? a : b);
                    s.select(true);
                    sum += s.valueJ();
                }
                Chan.sendJ(done, sum);
            }));
        }
        assertThat(Chan.recvJ(done) + Chan.recvJ(done)).isEqualTo((long) n * (n - 1));
    }
}
