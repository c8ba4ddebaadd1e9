package dev.jigo.runtime.tuples;

/** The results of a function with 3 results of kinds Z, J, J. */
public final class TZJJ {
    public final boolean r0;
    public final long r1;
    public final long r2;

    public TZJJ(boolean r0, long r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
