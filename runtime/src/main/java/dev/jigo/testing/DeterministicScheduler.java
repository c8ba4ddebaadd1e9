package dev.jigo.testing;

import dev.jigo.Action;
import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;

/**
 * Runs goroutines one at a time, in an order that a seed decides, for tests. Go's nearest counterpart is {@code testing/synctest}, which
 * has the virtual time but not the order.
 *
 * {@snippet file="dev/jigo/testing/DeterministicSchedulerTest.java" region="explore"}
 *
 * <p><b>Order.</b> At every operation on a channel, select, lock, wait group, condition or timer, within these operations at every step that another
 * goroutine could see, at {@code Go.go} and at {@link dev.jigo.Runtime#gosched()}, one of the goroutines that can go on is drawn from a generator with the seed. So is
 * the case that a select takes. The same seed gives the same order, provided that the code depends on nothing else: no other threads, wall
 * clock or random numbers.
 *
 * <p><b>Time</b> is virtual. A step takes a drawn time: mostly some 50 ns, now and then up to a millisecond. When all goroutines wait, time jumps to
 * the next timer: {@code Go.sleep} takes no time. {@link dev.jigo.Go#sleep}, timers, tickers, time-outs and contexts live in it (their dates begin with the year 2000); {@code
 * Thread.sleep} and the JDK's other time-outs do not.
 *
 * <p><b>End.</b> A run ends when all goroutines have ended. It fails if a goroutine throws, panics or misuses a lock, if those that are left wait for
 * each other, or after {@link #mostSteps}.
 *
 * <p><b>What it finds</b> are wrong interleavings: lost updates across operations, deadlocks, forgotten wake-ups. It does not find
 * missing {@code volatile}s: between two operations a goroutine runs undisturbed, on one thread.
 *
 * <p><b>Java code.</b> Locks and queues of {@code java.util.concurrent} may be used: whoever waits for one is a goroutine that cannot go on. A
 * {@code synchronized} block must not contain an operation at which the order may change, and no goroutine may wait in a class initialiser; a
 * schedule cannot go on without it.
 *
 * <p><b>Needs</b> the JVM options {@code -Ddev.jigo.interleaving=true}, {@code --add-opens java.base/java.lang=ALL-UNNAMED} and {@code
 * --add-exports java.base/jdk.internal.vm=ALL-UNNAMED} ({@code =dev.jigo.runtime} on the module path). Without the first the points where order may change
 * are not even compiled.
 *
 * <p>Immutable. Runs exclude each other within a JVM; goroutines outside of them must stay away from their channels and locks.
 */
public final class DeterministicScheduler {
    /** The system property that reduces every exploration to one seed, to repeat a failure. */
    public static final String SEED_PROPERTY = "dev.jigo.seed";

    private static final int MOST_STEPS = 1_000_000;

    private static final DeterministicScheduler STANDARD = new DeterministicScheduler(MOST_STEPS);

    private final int mostSteps;

    private DeterministicScheduler(int mostSteps) {
        this.mostSteps = mostSteps;
    }

    /**
     * One whose runs fail after so many changes of goroutine; otherwise it is a million.
     *
     * @param steps positive
     * @return that scheduler
     */
    public static DeterministicScheduler mostSteps(int steps) {
        if (steps <= 0) {
            throw new IllegalArgumentException("steps " + steps);
        }
        return new DeterministicScheduler(steps);
    }

    /**
     * Whether schedules can run here.
     *
     * @return whether the JVM was started with the options that they need
     */
    public static boolean isAvailable() {
        return Interleaving.POSSIBLE && Sched.schedulesVirtualThreads();
    }

    /**
     * Runs {@code body} as a goroutine, and what that starts, under the seed's schedule. Returns when all goroutines have ended.
     *
     * @param seed any number
     * @param body may throw anything, which is a failure
     * @return the order
     * @throws ScheduleFailure if the run failed
     * @throws IllegalStateException if the JVM lacks an option, or under a schedule
     */
    public static Schedule run(long seed, Action<?> body) {
        return STANDARD.execute(seed, body);
    }

    /**
     * Runs {@code body} under the schedules of the seeds 1 to {@code seeds}, each time anew, up to the first that fails; under that of
     * {@value #SEED_PROPERTY} alone if that is set.
     *
     * @param seeds how many; positive
     * @param body may throw anything, which is a failure
     * @throws ScheduleFailure if a run failed
     * @throws IllegalStateException if the JVM lacks an option, or under a schedule
     */
    public static void explore(int seeds, Action<?> body) {
        STANDARD.executeAll(seeds, body);
    }

    /**
     * A number that the seed decides, for bodies that do something else each time.
     *
     * @param bound positive
     * @return from 0 up to {@code bound}, exclusively
     * @throws IllegalStateException outside of a run
     */
    public static int draw(int bound) {
        if (bound <= 0) {
            throw new IllegalArgumentException("bound " + bound);
        }
        if (!Interleaving.inSchedule()) {
            throw new IllegalStateException("no schedule");
        }
        return Sched.getg().random(bound);
    }

    /**
     * {@link #run} within this one's limit.
     *
     * @param seed any number
     * @param body may throw anything, which is a failure
     * @return the order
     * @throws ScheduleFailure if the run failed
     * @throws IllegalStateException if the JVM lacks an option, or under a schedule
     */
    public Schedule execute(long seed, Action<?> body) {
        if (!isAvailable()) {
            throw new IllegalStateException("a schedule needs the JVM options -Ddev.jigo.interleaving=true"
                    + " --add-opens java.base/java.lang=ALL-UNNAMED"
                    + " --add-exports java.base/jdk.internal.vm=ALL-UNNAMED");
        }
        Interleaving.Outcome outcome = Interleaving.run(seed, mostSteps, new Main(body));
        Schedule schedule = new Schedule(seed, outcome.trace());
        String failure = outcome.failure();
        if (failure != null) {
            throw new ScheduleFailure(schedule, failure, outcome.dump(), outcome.cause());
        }
        return schedule;
    }

    /**
     * {@link #explore} within this one's limit.
     *
     * @param seeds how many; positive
     * @param body may throw anything, which is a failure
     * @throws ScheduleFailure if a run failed
     * @throws IllegalStateException if the JVM lacks an option, or under a schedule
     */
    public void executeAll(int seeds, Action<?> body) {
        Long only = Long.getLong(SEED_PROPERTY);
        if (only != null) {
            execute(only, body);
            return;
        }
        for (long seed = 1; seed <= seeds; seed++) {
            execute(seed, body);
        }
    }

    /** The first goroutine's function. */
    private static final class Main extends Fn_V {
        private final Action<?> body;

        private Main(Action<?> body) {
            this.body = body;
        }

        @Override
        public void call() {
            try {
                body.run();
            } catch (Throwable t) {
                if (Panics.isUnwinding(t)) {
                    throw (RuntimeException) t; // Goexit, which the goroutine's end expects
                }
                Interleaving.failed(t);
            }
        }
    }
}
