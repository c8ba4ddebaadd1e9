package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds Z, Z. */
public final class TZZ {
    public final boolean r0;
    public final boolean r1;

    public TZZ(boolean r0, boolean r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
