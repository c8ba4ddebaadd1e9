package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds Z, L, J. */
public final class TZLJ {
    public final boolean r0;
    public final @Nullable Object r1;
    public final long r2;

    public TZLJ(boolean r0, @Nullable Object r1, long r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
