package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds Z, D. */
public final class TZD {
    public final boolean r0;
    public final double r1;

    public TZD(boolean r0, double r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
