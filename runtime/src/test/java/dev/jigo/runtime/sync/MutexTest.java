package dev.jigo.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Sched;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class MutexTest {
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void stateWordCountsWaiters() {
        Mutex m = new Mutex();
        assertThat(m.state()).isZero();
        m.Lock();
        assertThat(m.state()).isEqualTo(Mutex.LOCKED);
        assertThat(m.TryLock()).isFalse();
        Chan done = new Chan(0, true);
        for (int i = 1; i <= 3; i++) {
            Sched.go(Closure.of(() -> {
                m.Lock();
                m.Unlock();
                Chan.sendJ(done, 1);
            }));
            int waiters = i;
            await(() -> (m.state() & ~Mutex.WOKEN) == Mutex.LOCKED + waiters * Mutex.WAITER);
        }
        assertThat(m.toString()).isEqualTo("Mutex(locked, 3 waiting)");
        m.Unlock();
        for (int i = 0; i < 3; i++) {
            Chan.recvJ(done);
        }
        await(() -> m.state() == 0);
        assertThat(m.TryLock()).isTrue();
        assertThat(m.state()).isEqualTo(Mutex.LOCKED);
    }

    @Test
    void longWaiterSwitchesToStarvationAndIsHandedTheLock() {
        Mutex m = new Mutex();
        m.Lock();
        Chan got = new Chan(0, true);
        Sched.go(Closure.of(() -> {
            m.Lock();
            Chan.sendJ(got, m.state());
            m.Unlock();
        }));
        await(() -> m.state() >>> 3 == 1);
        // The waiter, older than a millisecond, is woken and loses against us until it says that it starves.
        long start = Clock.nanotime();
        await(() -> Clock.nanotime() - start > 2_000_000);
        while ((m.state() & Mutex.STARVING) == 0) {
            m.Unlock();
            if (!m.TryLock()) {
                break; // this time it was faster
            }
            long since = Clock.nanotime();
            await(() -> (m.state() & Mutex.STARVING) != 0 || Clock.nanotime() - since > 1_000_000);
        }
        if ((m.state() & Mutex.STARVING) != 0) {
            assertThat(m.TryLock()).isFalse();
            m.Unlock();
        }
        assertThat(Chan.recvJ(got) & (Mutex.LOCKED | Mutex.STARVING)).isEqualTo(Mutex.LOCKED);
    }

    @Test
    void excludesGoroutinesAndThreads() {
        Mutex m = new Mutex();
        long[] n = {0};
        WaitGroup wg = new WaitGroup();
        Runnable count = () -> {
            for (int i = 0; i < 50_000; i++) {
                m.Lock();
                n[0]++;
                m.Unlock();
            }
            wg.Done();
        };
        wg.Add(6);
        for (int i = 0; i < 2; i++) {
            Sched.go(Closure.of(count));
            Thread.ofPlatform().start(count);
            Thread.ofVirtual().start(count);
        }
        wg.Wait();
        assertThat(n[0]).isEqualTo(300_000);
        assertThat(m.state()).isZero();
    }
}
