package dev.jigo.runtime.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.runtime.Closure;
import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.Sched;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
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

    /** Unlock lets all readers in that wait, and only then the writer that waits. */
    @Test
    void waitingReadersComeBeforeTheNextWriter() {
        RWMutex m = new RWMutex();
        int readers = 3;
        m.Lock();
        Chan in = new Chan(0, true);
        Chan out = new Chan(readers, true);
        for (int i = 0; i < readers; i++) {
            Sched.go(Closure.of(() -> {
                m.RLock();
                Chan.sendJ(in, 1);
                Chan.recvJ(out); // until all are in
                m.RUnlock();
            }));
        }
        await(() -> m.readerCount() == readers - RWMutex.MAX_READERS);
        Sched.go(Closure.of(() -> {
            m.Lock();
            Chan.sendJ(in, 2);
            m.Unlock();
        }));
        await(() -> Semaphores.queued(m.w(), 0) == 1);
        // Handed over, w comes with the P: released too early it would let the writer in before anything else.
        m.w().assign(new Mutex(m.w().state() | Mutex.STARVING));
        int procs = Sched.gomaxprocs(1);
        Sched.go(Closure.of(m::Unlock));
        for (int i = 0; i < readers; i++) {
            assertThat(Chan.recvJ(in)).isEqualTo(1);
        }
        await(() -> m.readerCount() == readers - RWMutex.MAX_READERS && m.readerWait() == readers);
        assertThat(m.TryRLock())
                .as("the next writer waits for those three, and keeps others out")
                .isFalse();
        for (int i = 0; i < readers; i++) {
            Chan.sendJ(out, 1);
        }
        assertThat(Chan.recvJ(in)).isEqualTo(2);
        await(() -> m.readerCount() == 0 && m.readerWait() == 0);
        Sched.gomaxprocs(procs);
    }

    /** Readers that follow each other without a gap do not keep a writer out for ever. */
    @Test
    void writerIsNotStarved() {
        RWMutex m = new RWMutex();
        AtomicBoolean written = new AtomicBoolean();
        Chan reading = new Chan(0, true);
        Chan done = new Chan(0, true);
        for (int i = 0; i < 2; i++) { // always one of the two reads
            Sched.go(Closure.of(() -> {
                m.RLock();
                Chan.sendJ(reading, 1);
                while (!written.get()) {
                    overlap(m);
                }
                m.RUnlock();
                Chan.sendJ(done, 1);
            }));
            Chan.recvJ(reading);
        }
        Sched.go(Closure.of(() -> {
            m.Lock();
            written.set(true);
            m.Unlock();
        }));
        Chan.recvJ(done);
        Chan.recvJ(done);
    }

    /** Takes the lock again before it gives it up, unless a writer waits: then it must not. */
    private static void overlap(RWMutex m) {
        if (m.TryRLock()) {
            m.RUnlock();
        } else {
            m.RUnlock();
            m.RLock();
        }
    }

    @Test
    void tryLockOnlyIfItIsFree() {
        RWMutex m = new RWMutex();
        assertThat(m.TryLock()).isTrue();
        assertThat(m).hasToString("RWMutex(writer, 0 readers, 0 waited for, w Mutex(locked, 0 waiting))");
        assertThat(m.TryLock()).isFalse();
        assertThat(m.TryRLock()).isFalse();
        m.Unlock();
        assertThat(m.TryRLock()).isTrue();
        assertThat(m.TryRLock()).isTrue();
        assertThat(m.TryLock()).isFalse();
        assertThat(m).hasToString("RWMutex(2 readers, 0 waited for, w Mutex(unlocked, 0 waiting))");
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield(); // whoever is to act may need this CPU, or the lock just looked behind
        }
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
