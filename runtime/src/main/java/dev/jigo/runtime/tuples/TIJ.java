package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds I, J. */
public final class TIJ {
    public final int r0;
    public final long r1;

    public TIJ(int r0, long r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
