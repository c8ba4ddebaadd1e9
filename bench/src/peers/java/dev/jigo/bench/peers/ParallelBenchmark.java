package dev.jigo.bench.peers;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** An element through a channel, where 10,000 pairs have one each. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class ParallelBenchmark {
    private static final int PAIRS = 10_000;
    private static final int ELEMENTS = 200;

    /** The library. */
    @Param({"jigo", "jox", "kotlin", "juc"})
    public String peer = "";

    /** Elements that a channel holds. */
    @Param({"0", "16", "100"})
    public int capacity;

    private Scenarios scenarios = Scenarios.of("jigo");

    public ParallelBenchmark() {}

    @Setup
    public void choose() {
        scenarios = Scenarios.of(peer);
    }

    @Benchmark
    @OperationsPerInvocation(PAIRS * ELEMENTS)
    public void parallel() {
        scenarios.parallel(PAIRS, capacity, ELEMENTS);
    }
}
