package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A pointer to a variable of kind Z. */
public abstract class BoolPtr extends Ptr {
    public abstract boolean get();

    public abstract void set(boolean value);

    @Override
    public final @Nullable Object load() {
        return get();
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public final void store(@Nullable Object value) {
        set((Boolean) value);
    }
}
