package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds I, I. */
public final class TII {
    public final int r0;
    public final int r1;

    public TII(int r0, int r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
