package dev.jigo.bench;

import dev.jigo.runtime.chans.Chan;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A buffered channel filled and emptied by one thread, beside the JDK's bounded queue. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ChannelBenchmark {
    private static final int CAPACITY = 128;

    private final Chan channel = new Chan(CAPACITY, false);
    private final ArrayBlockingQueue<Object> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final Object element = new Object();

    public ChannelBenchmark() {}

    @Benchmark
    public @Nullable Object channel() {
        Chan.sendL(channel, element);
        return Chan.recvL(channel);
    }

    @Benchmark
    public Object arrayBlockingQueue() throws InterruptedException {
        queue.put(element);
        return queue.take();
    }
}
