package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds I, L. */
public final class TIL {
    public final int r0;
    public final @Nullable Object r1;

    public TIL(int r0, @Nullable Object r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
