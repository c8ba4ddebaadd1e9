package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds J, I. */
public final class TJI {
    public final long r0;
    public final int r1;

    public TJI(long r0, int r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
