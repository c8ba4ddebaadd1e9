package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds L, Z, L. */
public final class TLZL {
    public final @Nullable Object r0;
    public final boolean r1;
    public final @Nullable Object r2;

    public TLZL(@Nullable Object r0, boolean r1, @Nullable Object r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
