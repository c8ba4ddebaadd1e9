package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 3 results of kinds J, Z, L. */
public final class TJZL {
    public final long r0;
    public final boolean r1;
    public final @Nullable Object r2;

    public TJZL(long r0, boolean r1, @Nullable Object r2) {
        this.r0 = r0;
        this.r1 = r1;
        this.r2 = r2;
    }
}
