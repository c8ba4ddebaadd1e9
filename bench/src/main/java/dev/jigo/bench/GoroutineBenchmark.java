package dev.jigo.bench;

import dev.jigo.Chan;
import dev.jigo.Go;
import dev.jigo.Mutex;
import dev.jigo.WaitGroup;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Goroutines of Java code, in batches: what the scheduler does for each, its events for Flight Recorder included. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class GoroutineBenchmark {
    private static final int BATCH = 1000;

    private final Mutex mutex = new Mutex();

    public GoroutineBenchmark() {}

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public void spawnAndJoin() {
        WaitGroup group = new WaitGroup();
        for (int i = 0; i < BATCH; i++) {
            group.go(() -> {});
        }
        group.await();
    }

    @Benchmark
    @OperationsPerInvocation(BATCH)
    public int pingPong() {
        Chan<Integer> there = Chan.make();
        Chan<Integer> back = Chan.make();
        Chan<Integer> sum = Chan.make();
        Go.go(() -> {
            for (int i = 0; i < BATCH; i++) {
                back.send(there.recv());
            }
        });
        Go.go(() -> {
            int total = 0;
            for (int i = 0; i < BATCH; i++) {
                there.send(1);
                total += back.recv();
            }
            sum.send(total);
        });
        return sum.recv();
    }

    @Benchmark
    public void uncontendedMutex() {
        mutex.lock();
        mutex.unlock();
    }
}
