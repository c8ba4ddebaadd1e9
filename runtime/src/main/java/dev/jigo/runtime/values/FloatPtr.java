package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A pointer to a variable of kind F. */
public abstract class FloatPtr extends Ptr {
    public abstract float get();

    public abstract void set(float value);

    @Override
    public final @Nullable Object load() {
        return get();
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public final void store(@Nullable Object value) {
        set((Float) value);
    }
}
