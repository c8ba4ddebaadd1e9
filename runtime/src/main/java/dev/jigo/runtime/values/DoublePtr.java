package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A pointer to a variable of kind D. */
public abstract class DoublePtr extends Ptr {
    public abstract double get();

    public abstract void set(double value);

    @Override
    public final @Nullable Object load() {
        return get();
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public final void store(@Nullable Object value) {
        set((Double) value);
    }
}
