package dev.jigo.runtime.sched;

import dev.jigo.runtime.funcs.Fn_V;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the runtime lets a deterministic scheduler in: the points at which goroutines may change places, and what such a schedule decides besides. All of it is nothing,
 * to the JIT compiler too, unless the JVM was started with {@code -Ddev.jigo.interleaving=true}.
 */
public final class Interleaving {
    /** Whether this JVM can run schedules. A constant, so that what it guards is compiled only where it can happen. */
    public static final boolean POSSIBLE = Boolean.getBoolean("dev.jigo.interleaving");

    private Interleaving() {}

    /** The schedule that the current thread runs under; null, to the JIT compiler too, if no schedule is possible. */
    static @Nullable Interleaver current() {
        return POSSIBLE ? Interleaver.current() : null;
    }

    /**
     * How a run under a schedule ended.
     *
     * @param trace the goroutines in the order in which they went on
     * @param failure what went wrong, in a line or several; null: nothing
     * @param dump the goroutines at the failure, in Go's format; empty without failure
     * @param cause what a goroutine threw, if that was the failure
     */
    public record Outcome(
            int[] trace,
            @Nullable String failure,
            String dump,
            @Nullable Throwable cause) {}

    /**
     * Runs {@code main} as a goroutine of Java code, and all that it starts, one at a time in the order that {@code seed} gives. Returns when all have ended, or none can go on. Only one
     * schedule runs at a time in a JVM: others wait.
     *
     * @param mostSteps after how many changes of goroutine it counts as endless
     */
    public static Outcome run(long seed, int mostSteps, Fn_V main) {
        return Interleaver.run(seed, mostSteps, main);
    }

    /** Here the current goroutine may lose its turn, with whatever locks it holds. */
    public static void point() {
        Interleaver current = current();
        if (current != null) {
            current.point();
        }
    }

    /** Whether the current thread runs under a schedule. */
    public static boolean inSchedule() {
        return current() != null;
    }

    /** {@code t} has escaped from a goroutine of Java code: true if its schedule takes that as its failure. */
    public static boolean failed(Throwable t) {
        Interleaver current = current();
        if (current == null) {
            return false;
        }
        current.failed(current.curg, t);
        return true;
    }

    /**
     * What belongs to {@code key} in the current schedule, so that nothing of a run depends on where the key's address hashes to; null on
     * other threads.
     */
    public static <T> @Nullable T local(Class<T> type, Object key, Supplier<T> make) {
        Interleaver current = current();
        return current == null ? null : type.cast(current.locals.computeIfAbsent(key, k -> make.get()));
    }

    // ---- for locks ----

    /** The current thread has taken {@code lock}. */
    static void locked(SpinLock lock) {
        Interleaver current = Interleaver.current();
        if (current != null) {
            current.held++;
            if (lock instanceof WaitList) {
                current.point();
            }
        }
    }

    /** The current thread is about to release {@code lock}. */
    static void unlocking(SpinLock lock) {
        Interleaver current = Interleaver.current();
        if (current != null) {
            if (lock instanceof WaitList) {
                current.point();
            }
            current.held--;
        }
    }

    /** The current thread waits for a lock: true if it let another goroutine go on. */
    static boolean giveWay() {
        Interleaver current = Interleaver.current();
        return current != null && current.giveWay();
    }
}
