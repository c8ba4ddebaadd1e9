package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds J, D. */
public final class TJD {
    public final long r0;
    public final double r1;

    public TJD(long r0, double r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
