package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds J, Z, Z. */
public final class TJZZ {
    public final long r0;
    public final boolean r1;
    public final boolean r2;

    public TJZZ(long r0, boolean r1, boolean r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
