package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds Z, J. */
public final class TZJ {
    public final boolean r0;
    public final long r1;

    public TZJ(boolean r0, long r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
