package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds L, I. */
public final class TLI {
    public final @Nullable Object r0;
    public final int r1;

    public TLI(@Nullable Object r0, int r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
