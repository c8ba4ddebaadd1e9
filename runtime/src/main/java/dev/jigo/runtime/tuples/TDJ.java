package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds D, J. */
public final class TDJ {
    public final double r0;
    public final long r1;

    public TDJ(double r0, long r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
