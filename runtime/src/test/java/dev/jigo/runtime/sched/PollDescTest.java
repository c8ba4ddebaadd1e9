package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class PollDescTest {
    private final PollDesc desc = new PollDesc();
    private final Chan result = new Chan(0, true);

    private void reader() {
        Sched.go(Closure.of(() -> Chan.sendJ(result, desc.await(PollDesc.READ))));
        while (!desc.toString().contains("r:goroutine")) {
            Thread.onSpinWait();
        }
        assertThat(PollDesc.anyWaiters()).isTrue();
    }

    private void edge(int mode) {
        Poller.inject(null, desc.ready(mode, null));
    }

    @Test
    void edgeWakesTheReaderOnly() {
        reader();
        edge(PollDesc.WRITE);
        edge(PollDesc.READ);
        assertThat(Chan.recvJ(result)).isEqualTo(PollDesc.NO_ERROR);
        assertThat(desc).hasToString("PollDesc(r:- w:ready)");
        assertThat(PollDesc.anyWaiters()).isFalse();
    }

    @Test
    void edgeIsKeptUntilReset() {
        edge(PollDesc.READ + PollDesc.WRITE);
        assertThat(desc.await(PollDesc.READ)).isEqualTo(PollDesc.NO_ERROR);
        assertThat(desc.reset(PollDesc.WRITE)).isEqualTo(PollDesc.NO_ERROR);
        assertThat(desc).hasToString("PollDesc(r:- w:-)");
    }

    @Test
    void deadlineEndsTheWait() {
        reader();
        desc.setDeadline(1_000_000, PollDesc.READ + PollDesc.WRITE);
        assertThat(Chan.recvJ(result)).isEqualTo(PollDesc.TIMEOUT);
        assertThat(desc.reset(PollDesc.READ)).isEqualTo(PollDesc.TIMEOUT);
        desc.setDeadline(0, PollDesc.READ);
        assertThat(desc.reset(PollDesc.READ)).isEqualTo(PollDesc.NO_ERROR);
    }

    @Test
    void pastDeadlineEndsItAtOnce() {
        reader();
        desc.setDeadline(-1, PollDesc.READ);
        assertThat(Chan.recvJ(result)).isEqualTo(PollDesc.TIMEOUT);
        assertThat(desc.reset(PollDesc.WRITE)).isEqualTo(PollDesc.NO_ERROR);
    }

    @Test
    void closeEndsTheWaitForGood() {
        reader();
        desc.setDeadline(60_000_000_000L, PollDesc.READ);
        desc.unblock();
        assertThat(Chan.recvJ(result)).isEqualTo(PollDesc.CLOSING);
        assertThat(desc.await(PollDesc.WRITE)).isEqualTo(PollDesc.CLOSING);
    }
}
