package dev.jigo.bench;

import dev.jigo.runtime.sync.Mutex;
import dev.jigo.runtime.sync.RWMutex;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Locks that nobody else wants, beside the JDK's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class LockBenchmark {
    private final Mutex mutex = new Mutex();
    private final RWMutex rwMutex = new RWMutex();
    private final ReentrantLock reentrantLock = new ReentrantLock();

    public LockBenchmark() {}

    @Benchmark
    public void mutex() {
        mutex.Lock();
        mutex.Unlock();
    }

    @Benchmark
    public void rwMutexRead() {
        rwMutex.RLock();
        rwMutex.RUnlock();
    }

    @Benchmark
    public void reentrantLock() {
        reentrantLock.lock();
        reentrantLock.unlock();
    }
}
