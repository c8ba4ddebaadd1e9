package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds L, J, J. */
public final class TLJJ {
    public final @Nullable Object r0;
    public final long r1;
    public final long r2;

    public TLJJ(@Nullable Object r0, long r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
