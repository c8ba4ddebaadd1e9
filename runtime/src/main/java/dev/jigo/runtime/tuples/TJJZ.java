package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds J, J, Z. */
public final class TJJZ {
    public final long r0;
    public final long r1;
    public final boolean r2;

    public TJJZ(long r0, long r1, boolean r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
