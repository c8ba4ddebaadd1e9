package dev.jigo.testing;

import org.jspecify.annotations.Nullable;

/**
 * A run under a schedule has failed: a goroutine has thrown, panicked or misused a lock; or goroutines wait and none can
 * ever go on; or the run does not end. The message names the seed, which gives the same failure again. The cause is what a goroutine
 * threw, if that was it.
 */
public final class ScheduleFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    private final transient @Nullable Schedule schedule;
    /** Of the schedule. */
    private final long seed;

    /** Their dump. */
    private final String goroutines;

    ScheduleFailure(Schedule schedule, String failure, String goroutines, @Nullable Throwable cause) {
        super(text(schedule, failure, goroutines), cause);
        this.schedule = schedule;
        this.seed = schedule.seed();
        this.goroutines = goroutines;
    }

    private static String text(Schedule schedule, String failure, String goroutines) {
        String text = failure + "\nwith seed " + schedule.seed() + " (-D" + DeterministicScheduler.SEED_PROPERTY + "="
                + schedule.seed() + " runs it alone), after " + schedule.steps() + " steps";
        return goroutines.isEmpty() ? text : text + "\n\n" + goroutines.strip();
    }

    /**
     * The seed, which gives the failure again.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The order up to the failure.
     *
     * @return the order; null after deserialization
     */
    public @Nullable Schedule schedule() {
        return schedule;
    }

    /**
     * The goroutines at the failure and what they waited for.
     *
     * @return a text in the format of Go's dumps
     */
    public String goroutines() {
        return goroutines;
    }
}
