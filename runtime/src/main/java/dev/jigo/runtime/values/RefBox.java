package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A value of kind L in an interface; the class of the box tells its type. */
public abstract class RefBox extends Box {
    public final @Nullable Object v;

    protected RefBox(@Nullable Object v) {
        this.v = v;
    }

    @Override
    public final @Nullable Object raw() {
        return v;
    }
}
