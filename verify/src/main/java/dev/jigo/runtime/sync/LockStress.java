package dev.jigo.runtime.sync;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;
import org.openjdk.jcstress.infra.results.ZI_Result;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/** Mutex and RWMutex: exclusion, and visibility of what was written under the lock. A lost wake-up is an actor that never returns. */
public final class LockStress {
    private static final int ROUNDS = 20;

    private LockStress() {}

    @JCStressTest
    @Outcome(id = "(1, 2)|(2, 1)", expect = ACCEPTABLE, desc = "One after the other.")
    @Outcome(expect = FORBIDDEN, desc = "Both at once.")
    @State
    public static class MutexExcludes {
        private final Mutex mutex = new Mutex();
        private int counter;

        public MutexExcludes() {}

        private int increment() {
            mutex.Lock();
            int now = counter + 1;
            counter = now;
            mutex.Unlock();
            return now;
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = increment();
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = increment();
        }
    }

    /** So often that they queue, spin and wake each other. */
    @JCStressTest
    @Outcome(id = "40", expect = ACCEPTABLE, desc = "All counted.")
    @Outcome(expect = FORBIDDEN, desc = "Both at once.")
    @State
    public static class MutexContended {
        private final Mutex mutex = new Mutex();
        private int counter;

        public MutexContended() {}

        private void count() {
            for (int i = 0; i < ROUNDS; i++) {
                mutex.Lock();
                counter++;
                mutex.Unlock();
            }
        }

        @Actor
        public void one() {
            count();
        }

        @Actor
        public void another() {
            count();
        }

        @Arbiter
        public void rest(I_Result r) {
            r.r1 = counter;
        }
    }

    @JCStressTest
    @Outcome(id = "(true, false)|(false, true)", expect = ACCEPTABLE, desc = "One has it.")
    @Outcome(expect = FORBIDDEN, desc = "Both or none.")
    @State
    public static class MutexTryAgainstTry {
        private final Mutex mutex = new Mutex();

        public MutexTryAgainstTry() {}

        @Actor
        public void one(ZZ_Result r) {
            r.r1 = mutex.TryLock();
        }

        @Actor
        public void another(ZZ_Result r) {
            r.r2 = mutex.TryLock();
        }
    }

    @JCStressTest
    @Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "Unlocked before.")
    @Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "Still locked.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what was written under the lock.")
    @State
    public static class MutexTryAgainstUnlock {
        private final Mutex mutex = new Mutex();
        private int written;

        public MutexTryAgainstUnlock() {
            mutex.Lock();
        }

        @Actor
        public void holder() {
            written = 1;
            mutex.Unlock();
        }

        @Actor
        public void other(ZI_Result r) {
            r.r1 = mutex.TryLock();
            r.r2 = r.r1 ? written : 0;
        }
    }

    @JCStressTest
    @Outcome(id = "1", expect = ACCEPTABLE, desc = "Woken, or never asleep.")
    @Outcome(expect = FORBIDDEN, desc = "It does not see what was written under the lock.")
    @State
    public static class MutexLockAgainstUnlock {
        private final Mutex mutex = new Mutex();
        private int written;

        public MutexLockAgainstUnlock() {
            mutex.Lock();
        }

        @Actor
        public void holder() {
            written = 1;
            mutex.Unlock();
        }

        @Actor
        public void other(I_Result r) {
            mutex.Lock();
            r.r1 = written;
        }
    }

    @JCStressTest
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "The reader was first.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The writer was first.")
    @Outcome(expect = FORBIDDEN, desc = "The reader saw half.")
    @State
    public static class ReaderAgainstWriter {
        private final RWMutex lock = new RWMutex();
        private int x;
        private int y;

        public ReaderAgainstWriter() {}

        @Actor
        public void writer() {
            lock.Lock();
            x = 1;
            y = 1;
            lock.Unlock();
        }

        @Actor
        public void reader(II_Result r) {
            lock.RLock();
            r.r1 = y;
            r.r2 = x;
            lock.RUnlock();
        }
    }

    @JCStressTest
    @Outcome(id = "-1, -1", expect = ACCEPTABLE, desc = "The reader did not get in.")
    @Outcome(id = "0, 0", expect = ACCEPTABLE, desc = "The reader was first.")
    @Outcome(id = "1, 1", expect = ACCEPTABLE, desc = "The writer was first.")
    @Outcome(expect = FORBIDDEN, desc = "The reader saw half.")
    @State
    public static class TryReaderAgainstWriter {
        private final RWMutex lock = new RWMutex();
        private int x;
        private int y;

        public TryReaderAgainstWriter() {}

        @Actor
        public void writer() {
            lock.Lock();
            x = 1;
            y = 1;
            lock.Unlock();
        }

        @Actor
        public void reader(II_Result r) {
            if (lock.TryRLock()) {
                r.r1 = y;
                r.r2 = x;
                lock.RUnlock();
            } else {
                r.r1 = -1;
                r.r2 = -1;
            }
        }
    }

    @JCStressTest
    @Outcome(id = "(1, 2)|(2, 1)", expect = ACCEPTABLE, desc = "One after the other.")
    @Outcome(expect = FORBIDDEN, desc = "Both at once.")
    @State
    public static class WriterAgainstWriter {
        private final RWMutex lock = new RWMutex();
        private int counter;

        public WriterAgainstWriter() {}

        private int increment() {
            lock.Lock();
            int now = counter + 1;
            counter = now;
            lock.Unlock();
            return now;
        }

        @Actor
        public void one(II_Result r) {
            r.r1 = increment();
        }

        @Actor
        public void another(II_Result r) {
            r.r2 = increment();
        }
    }

    /** A reader has it and leaves; a writer waits for that; nobody is forgotten. */
    @JCStressTest
    @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "The writer came after the reader.")
    @Outcome(expect = FORBIDDEN, desc = "The writer wrote while the reader had the lock.")
    @State
    public static class WriterAgainstLeavingReader {
        private final RWMutex lock = new RWMutex();
        private int written;

        public WriterAgainstLeavingReader() {
            lock.RLock();
        }

        @Actor
        public void reader(II_Result r) {
            r.r1 = written;
            lock.RUnlock();
        }

        @Actor
        public void writer(II_Result r) {
            lock.Lock();
            written = 1;
            lock.Unlock();
            r.r2 = 1;
        }
    }

    /** Writers and readers, so often that they queue and wake each other. */
    @JCStressTest
    @Outcome(id = "20, 0", expect = ACCEPTABLE, desc = "All counted, nothing torn.")
    @Outcome(expect = FORBIDDEN, desc = "Reader and writer at once.")
    @State
    public static class RWMutexContended {
        private final RWMutex lock = new RWMutex();
        private int x;
        private int y;

        public RWMutexContended() {}

        @Actor
        public void writer() {
            for (int i = 0; i < ROUNDS; i++) {
                lock.Lock();
                x++;
                y++;
                lock.Unlock();
            }
        }

        @Actor
        public void reader(II_Result r) {
            for (int i = 0; i < ROUNDS; i++) {
                lock.RLock();
                int before = y;
                if (x != before) {
                    r.r2++;
                }
                lock.RUnlock();
            }
        }

        @Arbiter
        public void rest(II_Result r) {
            r.r1 = x;
        }
    }

    @JCStressTest
    @Outcome(id = "(true, false)|(false, true)", expect = ACCEPTABLE, desc = "One has it.")
    @Outcome(id = "false, false", expect = ACCEPTABLE, desc = "Each saw the other at it: neither has to succeed.")
    @Outcome(id = "true, true", expect = FORBIDDEN, desc = "Reader and writer at once.")
    @State
    public static class TryReaderAgainstTryWriter {
        private final RWMutex lock = new RWMutex();

        public TryReaderAgainstTryWriter() {}

        @Actor
        public void writer(ZZ_Result r) {
            r.r1 = lock.TryLock();
        }

        @Actor
        public void reader(ZZ_Result r) {
            r.r2 = lock.TryRLock();
        }
    }
}
