package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds L, J. */
public final class TLJ {
    public final @Nullable Object r0;
    public final long r1;

    public TLJ(@Nullable Object r0, long r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
