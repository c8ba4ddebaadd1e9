package dev.jigo;

import dev.jigo.runtime.sched.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * One event in the future; Go's {@code time.Timer}. Safe for use by many threads. Timers cost no thread.
 *
 * <p>A timer delivers the time on its channel. After {@link #stop} or {@link #reset} nothing of before is received. A
 * timer that nobody refers to any more is garbage, stopped or not.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="timer"}
 */
public final class Timer {
    private final Chan<Instant> chan;
    private final dev.jigo.runtime.sched.Timer impl;

    /**
     * A timer that is running.
     *
     * @param duration after how long; not positive: at once
     */
    public Timer(Duration duration) {
        var c = new dev.jigo.runtime.chans.Chan(1, false);
        impl = new dev.jigo.runtime.sched.Timer(
                (arg, seq, late) ->
                        dev.jigo.runtime.chans.Chan.trySendL(c, Clock.now().minusNanos(late)),
                null,
                c);
        c.timer(impl);
        chan = new Chan<>(c);
        impl.reset(when(duration), 0);
    }

    private Timer(Duration duration, Action<?> action) {
        chan = Chan.nil();
        impl = new dev.jigo.runtime.sched.Timer((arg, seq, late) -> Go.go(action), null, null);
        impl.reset(when(duration), 0);
    }

    /** A time of the scheduler's clock. */
    static long when(Duration duration) {
        long when = Clock.nanotime() + Go.nanos(duration);
        return when < 0 ? Long.MAX_VALUE : when;
    }

    /**
     * Runs an action later, in a goroutine of its own; Go's {@code time.AfterFunc}.
     *
     * @param duration after how long; not positive: at once
     * @param action what it does then; what it throws goes to the uncaught exception handler
     * @return a timer without channel, to be stopped or reset
     */
    public static Timer afterFunc(Duration duration, Action<?> action) {
        return new Timer(duration, action);
    }

    /**
     * The channel on which the time is delivered; nil for a timer with an action.
     *
     * @return the channel, of capacity 1; nil for a timer with an action
     */
    public RecvChan<Instant> c() {
        return chan;
    }

    /**
     * Stops it.
     *
     * @return whether that prevented it: false if it was stopped before, or its event has been received or, for an
     *     action, started
     */
    public boolean stop() {
        return impl.stop();
    }

    /**
     * Starts it anew.
     *
     * @param duration from now
     * @return as {@link #stop}
     */
    public boolean reset(Duration duration) {
        return impl.reset(when(duration), 0);
    }
}
