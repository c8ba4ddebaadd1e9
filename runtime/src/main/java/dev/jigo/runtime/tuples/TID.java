package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds I, D. */
public final class TID {
    public final int r0;
    public final double r1;

    public TID(int r0, double r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
