package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds D, L. */
public final class TDL {
    public final double r0;
    public final @Nullable Object r1;

    public TDL(double r0, @Nullable Object r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
