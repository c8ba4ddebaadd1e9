package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Goroutines seen from a thread that is none. */
@Timeout(30)
class GoroutinesTest {
    private static final Chan SOURCE = new Chan(0, true);

    @Test
    void chainOfGoroutines() {
        int n = 10_000;
        Chan leftmost = new Chan(0, true);
        Chan left = leftmost;
        for (int i = 0; i < n; i++) {
            Chan to = left;
            Chan from = new Chan(0, true);
            Sched.go(Closure.of(() -> Chan.sendJ(to, 1 + Chan.recvJ(from))));
            left = from;
        }
        Chan.sendJ(left, 0);
        assertThat(Chan.recvJ(leftmost)).isEqualTo(n);
    }

    @Test
    void currentGoroutineStaysTheSameAcrossThreads() {
        int n = 8;
        Chan done = new Chan(0, true);
        for (int i = 0; i < n; i++) {
            Sched.go(Closure.of(() -> {
                G self = Sched.getg();
                long wrong = 0;
                for (int k = 0; k < 50_000; k++) {
                    Sched.gosched();
                    wrong += Sched.getg() == self ? 0 : 1;
                }
                Chan.sendJ(done, wrong);
            }));
        }
        for (int i = 0; i < n; i++) {
            assertThat(Chan.recvJ(done)).isZero();
        }
    }

    @Test
    void blockedThreadsDoNotHoldUpOthers() {
        Chan done = new Chan(0, true);
        Chan release = new Chan(0, true);
        int n = Sched.gomaxprocs(0) + 2;
        Phaser allBlocked = new Phaser(n); // more threads than processors: opens only if all can block at once
        for (int i = 0; i < n; i++) {
            Sched.go(Closure.of(() -> {
                Syscall.entersyscallblock();
                allBlocked.arriveAndAwaitAdvance();
                Syscall.exitsyscall();
                Chan.recvJ(release);
                Chan.sendJ(done, 1);
            }));
        }
        Chan.close(release);
        long sum = 0;
        for (int i = 0; i < n; i++) {
            sum += Chan.recvJ(done);
        }
        assertThat(sum).isEqualTo(n);
    }

    @Test
    void hogsLoseTheirProcessor() {
        AtomicLong stop = new AtomicLong();
        Chan done = new Chan(0, true);
        int n = Sched.gomaxprocs(0) + 1;
        for (int i = 0; i < n; i++) {
            Sched.go(Closure.of(() -> {
                while (stop.get() == 0) {
                    Thread.onSpinWait();
                }
                Chan.sendJ(done, 1);
            }));
        }
        Sched.go(Closure.of(() -> stop.set(1)));
        for (int i = 0; i < n; i++) {
            Chan.recvJ(done);
        }
    }

    @Test
    void processorsChangeWhileRunning() {
        int before = Sched.gomaxprocs(0);
        for (int procs = 1; procs <= 5; procs++) {
            Sched.gomaxprocs(procs);
            assertThat(Sched.gomaxprocs(0)).isEqualTo(procs);
            Chan done = new Chan(0, true);
            for (int i = 0; i < 200; i++) {
                Sched.go(Closure.of(() -> Chan.sendJ(done, 1)));
            }
            for (int i = 0; i < 200; i++) {
                Chan.recvJ(done);
            }
        }
        Sched.gomaxprocs(before);
    }

    @Test
    void lockedGoroutineStaysOnItsThread() {
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> {
            Sched.lockOSThread();
            Thread thread = Thread.currentThread();
            long moved = 0;
            for (int i = 0; i < 100; i++) {
                Sched.gosched();
                Sleep.sleep(1);
                moved += Thread.currentThread() == thread ? 0 : 1;
            }
            Sched.unlockOSThread();
            Chan.sendJ(done, moved);
        }));
        assertThat(Chan.recvJ(done)).isZero();
    }

    private static final class Initialised {
        static final long VALUE = Chan.recvJ(SOURCE);
    }

    @Test
    void classInitialiserMayBlock() {
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> Chan.sendJ(done, Initialised.VALUE)));
        Sched.go(Closure.of(() -> Chan.sendJ(SOURCE, 42)));
        assertThat(Chan.recvJ(done)).isEqualTo(42);
    }
}
