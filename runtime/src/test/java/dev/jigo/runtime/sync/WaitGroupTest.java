package dev.jigo.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.Sched;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WaitGroupTest {
    @Test
    void negativeCounterPanics() {
        WaitGroup wg = new WaitGroup();
        wg.Add(1);
        wg.Done();
        wg.Wait();
        assertThatThrownBy(wg::Done).hasMessage("sync: negative WaitGroup counter");
    }

    @Test
    void waitersOfEveryKindGoOnTogether() {
        for (int round = 0; round < 200; round++) {
            WaitGroup work = new WaitGroup();
            AtomicInteger done = new AtomicInteger();
            Chan seen = new Chan(2, true);
            work.Add(3);
            for (int i = 0; i < 2; i++) {
                Sched.go(Closure.of(() -> {
                    work.Wait();
                    Chan.sendJ(seen, done.get());
                }));
            }
            for (int i = 0; i < 3; i++) {
                Sched.go(Closure.of(() -> {
                    done.incrementAndGet();
                    work.Done();
                }));
            }
            work.Wait();
            assertThat(Chan.recvJ(seen) + Chan.recvJ(seen)).isEqualTo(6);
        }
    }

    @Test
    void condLosesNoSignal() {
        Mutex l = new Mutex();
        Cond c = new Cond(l);
        int[] items = {0};
        WaitGroup consumers = new WaitGroup();
        consumers.Add(4);
        for (int k = 0; k < 4; k++) {
            Sched.go(Closure.of(() -> {
                for (int i = 0; i < 5_000; i++) {
                    l.Lock();
                    while (items[0] == 0) {
                        c.Wait();
                    }
                    items[0]--;
                    l.Unlock();
                }
                consumers.Done();
            }));
        }
        for (int i = 0; i < 20_000; i++) {
            l.Lock();
            items[0]++;
            l.Unlock();
            if (i % 7 == 0) {
                c.Broadcast();
            } else {
                c.Signal();
            }
        }
        consumers.Wait();
        assertThat(items[0]).isZero();
    }
}
