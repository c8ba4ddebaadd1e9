package dev.jigo;

import dev.jigo.runtime.sched.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Events at intervals; Go's {@code time.Ticker}. Safe for use by many threads. Ticks that nobody receives in time are
 * dropped: at most one waits.
 *
 * <p>A ticker costs no thread, and one that nobody refers to any more is garbage; closing it merely ends the ticks. Its
 * channel is never closed.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="ticker"}
 */
public final class Ticker implements AutoCloseable {
    private final Chan<Instant> chan;
    private final dev.jigo.runtime.sched.Timer impl;

    /**
     * A ticker that is running; its first tick comes after one interval.
     *
     * @param interval the time between two ticks; positive
     * @throws IllegalArgumentException if the interval is not positive
     */
    public Ticker(Duration interval) {
        var c = new dev.jigo.runtime.chans.Chan(1, false);
        impl = new dev.jigo.runtime.sched.Timer(
                (arg, seq, late) ->
                        dev.jigo.runtime.chans.Chan.trySendL(c, Clock.now().minusNanos(late)),
                null,
                c);
        c.timer(impl);
        chan = new Chan<>(c);
        reset(interval);
    }

    /**
     * The channel on which the ticks are delivered.
     *
     * @return the channel, of capacity 1
     */
    public RecvChan<Instant> c() {
        return chan;
    }

    /** Stops it; no tick is received any more. */
    public void stop() {
        impl.stop();
    }

    /**
     * Starts it anew, with an interval from now.
     *
     * @param interval the time between two ticks; positive
     * @throws IllegalArgumentException if the interval is not positive
     */
    public void reset(Duration interval) {
        if (!interval.isPositive()) {
            throw new IllegalArgumentException("non-positive interval for Ticker: " + interval);
        }
        impl.reset(Timer.when(interval), Go.nanos(interval));
    }

    /** {@link #stop}, for try statements. */
    @Override
    public void close() {
        stop();
    }
}
