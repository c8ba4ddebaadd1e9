package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
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

    /** One that is made ready by the running goroutine runs next and inherits its time slice, so a pair would run for ever. */
    @Test
    void pairThatWakesEachOtherLosesItsProcessorToo() {
        int before = Sched.gomaxprocs(1);
        AtomicLong stop = new AtomicLong();
        Chan ball = new Chan(0, true);
        Chan done = new Chan(0, true);
        Sched.go(Closure.of(() -> {
            Sched.go(Closure.of(() -> stop.set(1))); // its turn comes only when the pair has lost its P
            Sched.go(Closure.of(() -> {
                while (Chan.recvJ(ball) == 0) {}
                Chan.sendJ(done, 1);
            }));
            while (stop.get() == 0) {
                Chan.sendJ(ball, 0);
            }
            Chan.sendJ(ball, 1);
        }));
        assertThat(Chan.recvJ(done)).isEqualTo(1);
        Sched.gomaxprocs(before);
    }

    @Test
    void processorsChangeUnderLoad() {
        int before = Sched.gomaxprocs(0);
        int goroutines = 50;
        int rounds = 400;
        Chan done = new Chan(0, true);
        AtomicLong work = new AtomicLong();
        for (int i = 0; i < goroutines; i++) {
            Sched.go(Closure.of(() -> {
                Chan back = new Chan(0, true);
                for (int r = 0; r < rounds; r++) {
                    Sched.go(Closure.of(() -> Chan.sendJ(back, work.incrementAndGet())));
                    Chan.recvJ(back);
                }
                Chan.sendJ(done, 1);
            }));
        }
        for (int i = 0; i < goroutines; i++) {
            int procs = 1 + i % 6;
            Sched.gomaxprocs(procs);
            assertThat(Processors.allp).hasSize(procs);
            Chan.recvJ(done);
        }
        assertThat(work.get()).isEqualTo((long) goroutines * rounds);
        Sched.gomaxprocs(before);
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

    @Test
    void othersStayOffTheThreadOfALockedGoroutine() {
        Chan done = new Chan(0, true);
        Chan release = new Chan(0, true);
        AtomicReference<Thread> locked = new AtomicReference<>();
        Sched.go(Closure.of(() -> {
            Sched.lockOSThread();
            locked.set(Thread.currentThread());
            Chan.sendJ(done, 1);
            Chan.recvJ(release); // parked: its thread is idle, and yet nobody else's
            long moved = Thread.currentThread() == locked.get() ? 0 : 1;
            Sched.unlockOSThread();
            Chan.sendJ(done, moved);
        }));
        Chan.recvJ(done);
        int others = 50;
        for (int i = 0; i < others; i++) {
            Sched.go(Closure.of(() -> {
                long there = 0;
                for (int k = 0; k < 100; k++) {
                    there += Thread.currentThread() == locked.get() ? 1 : 0;
                    Sched.gosched();
                }
                Chan.sendJ(done, there);
            }));
        }
        for (int i = 0; i < others; i++) {
            assertThat(Chan.recvJ(done)).isZero();
        }
        Chan.sendJ(release, 1);
        assertThat(Chan.recvJ(done)).isZero();
    }

    @Test
    void threadOfAGoroutineThatEndsLockedEndsToo() throws InterruptedException {
        CompletableFuture<Thread> locked = new CompletableFuture<>();
        Sched.go(Closure.of(() -> {
            Sched.lockOSThread();
            Sched.lockOSThread();
            Sched.unlockOSThread(); // as often as it was locked, or not at all
            locked.complete(Thread.currentThread());
        }));
        locked.join().join();
    }

    @Test
    void endedGoroutinesLeaveNothingBehind() {
        int n = 5_000;
        long before = Sched.numGoroutine();
        Chan done = new Chan(100, true);
        List<WeakReference<Object>> held = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            Object mine = new Object();
            held.add(new WeakReference<>(mine));
            Sched.go(Closure.of(() -> Chan.sendJ(done, mine.hashCode())));
        }
        for (int i = 0; i < n; i++) {
            Chan.recvJ(done);
        }
        await(() -> Sched.numGoroutine() <= before); // they have sent, but not all have ended
        await(() -> {
            System.gc();
            return held.stream().filter(r -> r.get() != null).count() <= n / 100; // an M may hold on to its last one
        });
    }

    /** Until the time limit of the test interrupts it. */
    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            assertThat(Thread.interrupted()).as("in vain").isFalse();
            Thread.onSpinWait();
        }
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
