package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds J, J, J. */
public final class TJJJ {
    public final long r0;
    public final long r1;
    public final long r2;

    public TJJJ(long r0, long r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
