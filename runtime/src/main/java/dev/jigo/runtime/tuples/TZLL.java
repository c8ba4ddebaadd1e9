package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds Z, L, L. */
public final class TZLL {
    public final boolean r0;
    public final @Nullable Object r1;
    public final @Nullable Object r2;

    public TZLL(boolean r0, @Nullable Object r1, @Nullable Object r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
