package dev.jigo.runtime.sched;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** System calls give their P away and get one back. */
@Timeout(60)
class SyscallTest {
    private final int procs = Sched.gomaxprocs(0);
    private final Chan done = new Chan(0, true);

    @AfterEach
    void restoreProcs() {
        Sched.gomaxprocs(procs);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int threads() {
        Sched.LOCK.lock();
        int n = Threads.mcount;
        Sched.LOCK.unlock();
        return n;
    }

    @Test
    void sysmonTakesTheProcessorOfALongCall() {
        Sched.gomaxprocs(1);
        CountDownLatch other = new CountDownLatch(1);
        Sched.go(Closure.of(() -> {
            Sched.go(Closure.of(other::countDown)); // in the same queue
            Syscall.entersyscall();
            await(other); // opens only if another M goes on with that queue
            Syscall.exitsyscall();
            Chan.sendJ(done, 1);
        }));
        assertThat(Chan.recvJ(done)).isEqualTo(1);
    }

    @Test
    void callKnownToBlockGivesItAwayAtOnce() {
        Sched.gomaxprocs(1);
        Sched.go(Closure.of(() -> {
            M m = Sched.getg().currentM();
            P own = m.lookP();
            int calls = own == null ? -1 : own.syscalltick;
            Syscall.entersyscallblock();
            boolean gone = m.lookP() == null;
            Syscall.exitsyscall();
            Chan.sendJ(done, gone && own != null && own.syscalltick != calls ? 1 : 0);
        }));
        assertThat(Chan.recvJ(done)).isEqualTo(1);
    }

    private static long ticks() {
        long sum = 0;
        for (P p : Processors.allp) {
            sum += p.schedtick;
        }
        return sum;
    }

    /** No M has to find it in a queue: no scheduler goes round. Mostly, since something else may just be going on. */
    @Test
    void returningGoroutineTakesAnIdleProcessorAtOnce() {
        Sched.go(Closure.of(() -> {
            M m = Sched.getg().currentM();
            int direct = 0;
            boolean has = true;
            for (int i = 0; i < 100; i++) {
                Syscall.entersyscallblock();
                while (Processors.npidle != Processors.allp.length) {
                    Thread.onSpinWait();
                }
                long before = ticks();
                Syscall.exitsyscall();
                direct += ticks() == before ? 1 : 0;
                has &= m.hasRunningP();
            }
            Chan.sendJ(done, has && direct > 50 ? 1 : 0);
        }));
        assertThat(Chan.recvJ(done)).isEqualTo(1);
    }

    /** The only P is another goroutine's when the call returns: both never run at once unless that one has lost it. */
    @Test
    void returningGoroutineWaitsForItsTurnIfNoProcessorIsIdle() {
        Sched.gomaxprocs(1);
        CountDownLatch callEnds = new CountDownLatch(1);
        AtomicReference<G> caller = new AtomicReference<>();
        AtomicBoolean back = new AtomicBoolean();
        AtomicBoolean looked = new AtomicBoolean();
        AtomicBoolean waited = new AtomicBoolean();
        Sched.go(Closure.of(() -> {
            caller.set(Sched.getg());
            Sched.go(Closure.of(() -> {
                M mine = Sched.getg().currentM();
                G other = caller.get();
                callEnds.countDown();
                while (!back.get() && other.status() != G.RUNNABLE) {
                    Thread.onSpinWait();
                }
                waited.set(!back.get() || !mine.hasRunningP());
                looked.set(true);
            }));
            Syscall.entersyscallblock();
            await(callEnds);
            Syscall.exitsyscall();
            back.set(true);
            while (!looked.get()) {
                Thread.onSpinWait(); // before this asks the scheduler for anything
            }
            Chan.sendJ(done, waited.get() ? 1 : 0);
        }));
        assertThat(Chan.recvJ(done)).isEqualTo(1);
    }

    /** The thread that made the call is the one that returns from it. */
    @Test
    void callReturnsOnItsThread() {
        Sched.gomaxprocs(1);
        Sched.go(Closure.of(() -> {
            Thread before = Thread.currentThread();
            Sched.go(Closure.of(() -> {}));
            Syscall.entersyscallblock();
            Syscall.exitsyscall();
            Chan.sendJ(done, before == Thread.currentThread() ? 1 : 0);
        }));
        assertThat(Chan.recvJ(done)).isEqualTo(1);
    }

    @Test
    void threadsAreKeptForReuse() {
        int before = threads();
        Sched.go(Closure.of(() -> {
            for (int i = 0; i < 1_000; i++) {
                Syscall.entersyscallblock();
                Syscall.exitsyscall();
            }
            Chan.sendJ(done, 1);
        }));
        Chan.recvJ(done);
        assertThat(threads() - before).as("for 1000 system calls").isLessThanOrEqualTo(procs + 2);
    }

    /** Blocked calls take threads, not processors: other goroutines run meanwhile. */
    @Test
    void threadsAreAsManyAsAreBlockedAtOnce() {
        int callers = 8;
        int rounds = 100;
        int before = threads();
        Phaser allBlocked = new Phaser(callers);
        for (int i = 0; i < callers; i++) {
            Sched.go(Closure.of(() -> {
                for (int r = 0; r < rounds; r++) {
                    Syscall.entersyscallblock();
                    allBlocked.arriveAndAwaitAdvance();
                    Syscall.exitsyscall();
                }
                Chan.sendJ(done, 1);
            }));
        }
        for (int i = 0; i < callers; i++) {
            Chan.recvJ(done);
        }
        assertThat(threads() - before).isLessThanOrEqualTo(callers + procs + 2);
    }
}
