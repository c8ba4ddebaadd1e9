package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds D, Z. */
public final class TDZ {
    public final double r0;
    public final boolean r1;

    public TDZ(double r0, boolean r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
