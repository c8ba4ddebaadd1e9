package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A pointer to a variable of kind L. */
public abstract class RefPtr extends Ptr {
    public abstract @Nullable Object get();

    public abstract void set(@Nullable Object value);

    @Override
    public final @Nullable Object load() {
        return get();
    }

    @Override
    public final void store(@Nullable Object value) {
        set(value);
    }

    // Atomic operations, for sync/atomic. A field pointer finds the field's handle by its own class's name.

    public @Nullable Object getVolatile() {
        return PlaceHandles.of(this).getVolatile(base());
    }

    public void setVolatile(@Nullable Object value) {
        PlaceHandles.of(this).setVolatile(base(), value);
    }

    public @Nullable Object getAndSet(@Nullable Object value) {
        return PlaceHandles.of(this).getAndSet(base(), value);
    }

    public boolean compareAndSet(@Nullable Object expected, @Nullable Object value) {
        return PlaceHandles.of(this).compareAndSet(base(), expected, value);
    }
}
