package dev.jigo.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.Sched;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RWMutexTest {
    @Test
    void waitingWriterKeepsLaterReadersOut() {
        RWMutex m = new RWMutex();
        m.RLock();
        m.RLock();
        assertThat(m.readerCount()).isEqualTo(2);
        assertThat(m.TryLock()).isFalse();
        Chan order = new Chan(2, true);
        Sched.go(Closure.of(() -> {
            m.Lock();
            Chan.sendJ(order, 1);
            m.Unlock();
        }));
        while (m.readerWait() != 2) {
            Thread.onSpinWait();
        }
        assertThat(m.readerCount()).isEqualTo(2 - RWMutex.MAX_READERS);
        assertThat(m.TryRLock()).isFalse();
        Sched.go(Closure.of(() -> {
            m.RLock();
            Chan.sendJ(order, 2);
            m.RUnlock();
        }));
        while (m.readerCount() != 3 - RWMutex.MAX_READERS) {
            Thread.onSpinWait();
        }
        m.RUnlock();
        assertThat(m.readerWait()).isEqualTo(1);
        m.RUnlock();
        assertThat(Chan.recvJ(order)).isEqualTo(1);
        assertThat(Chan.recvJ(order)).isEqualTo(2);
        m.Lock();
        assertThat(m.readerCount()).isEqualTo(-RWMutex.MAX_READERS);
        m.Unlock();
        assertThat(m.readerCount()).isZero();
    }

    @Test
    void readersShareWritersExclude() {
        RWMutex m = new RWMutex();
        long[] pair = new long[2];
        Chan bad = new Chan(0, true);
        int goroutines = 6;
        for (int k = 0; k < goroutines; k++) {
            boolean writer = k % 3 == 0;
            Sched.go(Closure.of(() -> {
                long torn = 0;
                for (int i = 0; i < 20_000; i++) {
                    if (writer) {
                        m.Lock();
                        pair[0]++;
                        pair[1]++;
                        m.Unlock();
                    } else {
                        m.RLock();
                        torn += pair[0] == pair[1] ? 0 : 1;
                        m.RUnlock();
                    }
                }
                Chan.sendJ(bad, torn);
            }));
        }
        for (int k = 0; k < goroutines; k++) {
            assertThat(Chan.recvJ(bad)).isZero();
        }
        assertThat(pair[0]).isEqualTo(40_000);
    }
}
