package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds J, L. */
public final class TJL {
    public final long r0;
    public final @Nullable Object r1;

    public TJL(long r0, @Nullable Object r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
