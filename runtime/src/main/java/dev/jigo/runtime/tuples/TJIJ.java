package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds J, Z, J. */
public final class TJIJ {
    public final long r0;
    public final int r1;
    public final long r2;

    public TJIJ(long r0, int r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
