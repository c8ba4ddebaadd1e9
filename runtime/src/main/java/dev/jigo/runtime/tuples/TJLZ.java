package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds J, L, Z. */
public final class TJLZ {
    public final long r0;
    public final @Nullable Object r1;
    public final boolean r2;

    public TJLZ(long r0, @Nullable Object r1, boolean r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
