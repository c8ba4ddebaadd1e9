package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds L, Z. */
public final class TLZ {
    public final @Nullable Object r0;
    public final boolean r1;

    public TLZ(@Nullable Object r0, boolean r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
