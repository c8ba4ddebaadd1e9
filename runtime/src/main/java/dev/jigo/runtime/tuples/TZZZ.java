package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds Z, Z, Z. */
public final class TZZZ {
    public final boolean r0;
    public final boolean r1;
    public final boolean r2;

    public TZZZ(boolean r0, boolean r1, boolean r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
