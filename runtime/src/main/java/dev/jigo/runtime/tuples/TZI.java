package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds Z, I. */
public final class TZI {
    public final boolean r0;
    public final int r1;

    public TZI(boolean r0, int r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
