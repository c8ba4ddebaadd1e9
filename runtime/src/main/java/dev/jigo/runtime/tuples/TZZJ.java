package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds Z, Z, J. */
public final class TZZJ {
    public final boolean r0;
    public final boolean r1;
    public final long r2;

    public TZZJ(boolean r0, boolean r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
