package dev.jigo.testing;

import java.util.Arrays;

/**
 * The order in which the goroutines of a run went on. Immutable; equal if seed and order are.
 *
 * {@snippet file="dev/jigo/testing/DeterministicSchedulerTest.java" region="replay"}
 */
public final class Schedule {
    private final long seed;
    private final int[] goroutines;

    Schedule(long seed, int[] goroutines) {
        this.seed = seed;
        this.goroutines = goroutines;
    }

    /**
     * The seed that gave it.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The length of the order.
     *
     * @return how often a goroutine went on, or time did
     */
    public int steps() {
        return goroutines.length;
    }

    /**
     * Which goroutine went on at a step; 0: none, because all waited, and time passed until the next timer. Main is 1,
     * others are numbered as they are started.
     *
     * @param step from 0
     * @return the goroutine's number
     * @throws IndexOutOfBoundsException if there is no such step
     */
    public int goroutine(int step) {
        return goroutines[step];
    }

    /**
     * Whether {@code other}, perhaps of another seed, has the same order.
     *
     * @param other to compare with
     * @return whether the goroutines went on in the same order
     */
    public boolean sameOrder(Schedule other) {
        return Arrays.equals(goroutines, other.goroutines);
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Schedule s && s.seed == seed && sameOrder(s);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(goroutines) * 31 + Long.hashCode(seed);
    }

    /** Seed and order; the end of a long one. */
    @Override
    public String toString() {
        int most = 200;
        int from = Math.max(0, goroutines.length - most);
        StringBuilder out = new StringBuilder("seed ").append(seed).append(", ");
        out.append(goroutines.length).append(" steps:");
        if (from > 0) {
            out.append(" ...");
        }
        for (int i = from; i < goroutines.length; i++) {
            out.append(' ').append(goroutines[i]);
        }
        return out.toString();
    }
}
