package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds J, Z. */
public final class TJZ {
    public final long r0;
    public final boolean r1;

    public TJZ(long r0, boolean r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
