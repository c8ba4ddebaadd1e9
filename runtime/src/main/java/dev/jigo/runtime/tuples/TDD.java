package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds D, D. */
public final class TDD {
    public final double r0;
    public final double r1;

    public TDD(double r0, double r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
