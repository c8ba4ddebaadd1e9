package dev.jigo.runtime.tuples;

import org.jspecify.annotations.Nullable;

/** The results of a function with 2 results of kinds Z, L. */
public final class TZL {
    public final boolean r0;
    public final @Nullable Object r1;

    public TZL(boolean r0, @Nullable Object r1) {
        this.r0 = r0;
        this.r1 = r1;
    }
}
