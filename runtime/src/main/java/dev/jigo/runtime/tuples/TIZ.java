package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds I, Z. */
public final class TIZ {
    public final int r0;
    public final boolean r1;

    public TIZ(int r0, boolean r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
