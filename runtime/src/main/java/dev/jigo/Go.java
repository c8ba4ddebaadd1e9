package dev.jigo;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;
import java.time.Duration;
import java.time.Instant;

/**
 * The go statement and its company; made for {@code import static dev.jigo.Go.*}.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="go"}
 */
public final class Go {
    static {
        if (!Sched.schedulesVirtualThreads()) {
            Module module = Go.class.getModule();
            System.getLogger("dev.jigo")
                    .log(
                            System.Logger.Level.INFO,
                            "Goroutines run on the JDK's scheduler of virtual threads; for Jigo's own start java with"
                                    + " --add-opens java.base/java.lang="
                                    + (module.isNamed() ? module.getName() : "ALL-UNNAMED"));
        }
    }

    /** What dumps show as the place of the go statement: finding the caller would cost more than starting the goroutine. */
    private static final String SITE = Go.class.getName() + ".go";

    private Go() {}

    /**
     * Starts a goroutine; Go's {@code go body()}. Returns at once, and nothing waits for the goroutine: use a channel,
     * a {@link WaitGroup} or a {@link Group} for that. Goroutines do not keep the JVM alive.
     *
     * <p>What {@code body} throws goes to the uncaught exception handler of its thread
     * ({@link Thread#setDefaultUncaughtExceptionHandler}), which by default prints it. Go ends the program in this
     * case.
     *
     * @param body what it does; may throw anything
     */
    public static void go(Action<?> body) {
        if (body == null) {
            throw new NullPointerException("go of nil func value");
        }
        Sched.goVirtual(new Body(body), SITE);
    }

    /** A goroutine's function. */
    private static final class Body extends Fn_V {
        private final Action<?> action;

        private Body(Action<?> action) {
            this.action = action;
        }

        @Override
        public void call() {
            try {
                action.run();
            } catch (Throwable t) {
                if (Panics.isUnwinding(t)) {
                    throw (RuntimeException) t; // Goexit, which the goroutine's end expects
                }
                if (Interleaving.failed(t)) {
                    return;
                }
                Thread self = Thread.currentThread();
                self.getUncaughtExceptionHandler().uncaughtException(self, t);
            }
        }
    }

    /**
     * Sleeps; Go's {@code time.Sleep}.
     *
     * @param duration at least how long; not positive: not at all
     * @throws UncheckedInterruptedException if the thread is interrupted
     */
    public static void sleep(Duration duration) {
        if (!BoundedPark.sleep(Sched.getg(), nanos(duration))) {
            throw new UncheckedInterruptedException("sleep");
        }
    }

    /**
     * A channel that delivers the time once; Go's {@code time.After}. What nobody waits for any more is garbage at
     * once.
     *
     * @param duration after how long; not positive: at once
     * @return the channel, of capacity 1
     */
    public static RecvChan<Instant> after(Duration duration) {
        return new Timer(duration).c();
    }

    /** Nanoseconds, at most {@link Long#MAX_VALUE}. */
    static long nanos(Duration duration) {
        if (duration.toSeconds() >= Long.MAX_VALUE / 1_000_000_000L) {
            return Long.MAX_VALUE;
        }
        if (duration.isNegative()) {
            return 0;
        }
        return duration.toNanos();
    }
}
