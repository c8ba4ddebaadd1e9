package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds L, L. */
public final class TLL {
    public final @Nullable Object r0;
    public final @Nullable Object r1;

    public TLL(@Nullable Object r0, @Nullable Object r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
