package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds L, Z, Z. */
public final class TLZZ {
    public final @Nullable Object r0;
    public final boolean r1;
    public final boolean r2;

    public TLZZ(@Nullable Object r0, boolean r1, boolean r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
