package dev.jigo.lincheck;

import dev.jigo.Mutex;
import dev.jigo.Once;
import dev.jigo.Panic;
import dev.jigo.RWMutex;
import dev.jigo.WaitGroup;
import java.time.Duration;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ThreadIdGen;
import org.junit.jupiter.api.Test;

/** Mutex, RWMutex, WaitGroup and Once against what one thread would see. All waiting ends. */
class LockLincheckTest {
    /** Plain fields under a mutex. */
    public static class Guarded extends Subject {
        private final Mutex mutex = new Mutex();
        private int count;

        @Operation
        public int increment() {
            mutex.lock();
            try {
                return ++count;
            } finally {
                mutex.unlock();
            }
        }

        @Operation
        public int get() {
            mutex.lock();
            try {
                return count;
            } finally {
                mutex.unlock();
            }
        }
    }

    /** Plain fields under a reader's and writer's lock; -1: a reader saw half of a write. */
    public static class ReadersAndWriters extends Subject {
        private final RWMutex lock = new RWMutex();
        private int count;
        private int copy;

        @Operation
        public int increment() {
            lock.lock();
            try {
                copy++;
                return ++count;
            } finally {
                lock.unlock();
            }
        }

        @Operation
        public int get() {
            lock.rlock();
            try {
                int seen = count;
                return copy == seen ? seen : -1;
            } finally {
                lock.runlock();
            }
        }
    }

    /** The same for one thread. */
    public static class Counter {
        private int count;

        public int increment() {
            return ++count;
        }

        public int get() {
            return count;
        }
    }

    @Test
    void mutexExcludesInEveryInterleaving() {
        Subject.modelChecking(3, 8, 200).sequentialSpecification(Counter.class).check(Guarded.class);
    }

    @Test
    void mutexExcludesUnderStress() {
        Subject.stress(5, 200).sequentialSpecification(Counter.class).check(Guarded.class);
    }

    @Test
    void readersAndWritersExcludeInEveryInterleaving() {
        Subject.modelChecking(3, 8, 200).sequentialSpecification(Counter.class).check(ReadersAndWriters.class);
    }

    @Test
    void readersAndWritersExcludeUnderStress() {
        Subject.stress(5, 200).sequentialSpecification(Counter.class).check(ReadersAndWriters.class);
    }

    /** TryLock by threads that remember whether they have it. */
    public static class Tried extends Subject {
        private final Mutex mutex = new Mutex();
        private volatile int holder = -1;

        @Operation
        public boolean tryLock(@Param(gen = ThreadIdGen.class) int thread) {
            if (holder == thread || !mutex.tryLock()) {
                return false;
            }
            holder = thread;
            return true;
        }

        @Operation
        public boolean unlock(@Param(gen = ThreadIdGen.class) int thread) {
            if (holder != thread) {
                return false;
            }
            holder = -1;
            mutex.unlock();
            return true;
        }
    }

    /** The same for one thread at a time. */
    public static class Held {
        private int holder = -1;

        public boolean tryLock(int thread) {
            if (holder != -1) {
                return false;
            }
            holder = thread;
            return true;
        }

        public boolean unlock(int thread) {
            if (holder != thread) {
                return false;
            }
            holder = -1;
            return true;
        }
    }

    @Test
    void tryLockFailsOnlyIfLocked() {
        Subject.modelChecking(3, 10, 200).sequentialSpecification(Held.class).check(Tried.class);
    }

    /** A wait group that is looked at without waiting. */
    public static class Group extends Subject {
        private final WaitGroup group = new WaitGroup();

        @Operation
        public boolean add() {
            try {
                group.add(1);
                return true;
            } catch (Panic negative) {
                return false;
            }
        }

        @Operation
        public boolean done() {
            try {
                group.done();
                return true;
            } catch (Panic negative) {
                return false;
            }
        }

        @Operation
        public boolean isZero() {
            return group.await(Duration.ZERO);
        }
    }

    /** The same for one thread. */
    public static class Balance {
        private int balance;

        public boolean add() {
            return ++balance >= 0;
        }

        public boolean done() {
            return --balance >= 0;
        }

        public boolean isZero() {
            return balance == 0;
        }
    }

    @Test
    void waitGroupCounts() {
        Subject.modelChecking(3, 8, 200).sequentialSpecification(Balance.class).check(Group.class);
    }

    /** Something done once, that takes two steps. */
    public static class Single extends Subject {
        private final Once once = new Once();
        private int steps;

        @Operation
        public int run() {
            once.run(() -> {
                steps++;
                steps++;
            });
            return steps;
        }
    }

    /** The same for one thread. */
    public static class Two {
        public int run() {
            return 2;
        }
    }

    @Test
    void onceIsOverForAllWhoReturn() {
        Subject.modelChecking(2, 4, 200).sequentialSpecification(Two.class).check(Single.class);
    }
}
