package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds D, I. */
public final class TDI {
    public final double r0;
    public final int r1;

    public TDI(double r0, int r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
