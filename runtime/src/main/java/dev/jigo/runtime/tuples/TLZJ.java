package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds L, Z, J. */
public final class TLZJ {
    public final @Nullable Object r0;
    public final boolean r1;
    public final long r2;

    public TLZJ(@Nullable Object r0, boolean r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
