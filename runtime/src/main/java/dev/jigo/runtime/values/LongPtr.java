package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A pointer to a variable of kind J. */
public abstract class LongPtr extends Ptr {
    public abstract long get();

    public abstract void set(long value);

    @Override
    public final @Nullable Object load() {
        return get();
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public final void store(@Nullable Object value) {
        set((Long) value);
    }

    // Atomic operations, for sync/atomic. A field pointer finds the field's handle by its own class's name.

    public long getVolatile() {
        return (long) PlaceHandles.of(this).getVolatile(base());
    }

    public void setVolatile(long value) {
        PlaceHandles.of(this).setVolatile(base(), value);
    }

    public long getAndSet(long value) {
        return (long) PlaceHandles.of(this).getAndSet(base(), value);
    }

    public boolean compareAndSet(long expected, long value) {
        return PlaceHandles.of(this).compareAndSet(base(), expected, value);
    }

    public long getAndAdd(long delta) {
        long old;
        do {
            old = getVolatile();
        } while (!compareAndSet(old, old + delta));
        return old;
    }

    public long getAndBitwiseAnd(long mask) {
        long old;
        do {
            old = getVolatile();
        } while (!compareAndSet(old, old & mask));
        return old;
    }

    public long getAndBitwiseOr(long mask) {
        long old;
        do {
            old = getVolatile();
        } while (!compareAndSet(old, old | mask));
        return old;
    }
}
