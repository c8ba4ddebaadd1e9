package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds L, D. */
public final class TLD {
    public final @Nullable Object r0;
    public final double r1;

    public TLD(@Nullable Object r0, double r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
