package dev.jigo.runtime.tuples;

/** The results of a function with 2 results of kinds J, J. */
public final class TJJ {
    public final long r0;
    public final long r1;

    public TJJ(long r0, long r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
