package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A pointer to a variable of kind I. */
public abstract class IntPtr extends Ptr {
    public abstract int get();

    public abstract void set(int value);

    @Override
    public final @Nullable Object load() {
        return get();
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public final void store(@Nullable Object value) {
        set((Integer) value);
    }

    // Atomic operations, for sync/atomic. A field pointer finds the field's handle by its own class's name.

    public int getVolatile() {
        return (int) PlaceHandles.of(this).getVolatile(base());
    }

    public void setVolatile(int value) {
        PlaceHandles.of(this).setVolatile(base(), value);
    }

    public int getAndSet(int value) {
        return (int) PlaceHandles.of(this).getAndSet(base(), value);
    }

    public boolean compareAndSet(int expected, int value) {
        return PlaceHandles.of(this).compareAndSet(base(), expected, value);
    }

    public int getAndAdd(int delta) {
        int old;
        do {
            old = getVolatile();
        } while (!compareAndSet(old, old + delta));
        return old;
    }

    public int getAndBitwiseAnd(int mask) {
        int old;
        do {
            old = getVolatile();
        } while (!compareAndSet(old, old & mask));
        return old;
    }

    public int getAndBitwiseOr(int mask) {
        int old;
        do {
            old = getVolatile();
        } while (!compareAndSet(old, old | mask));
        return old;
    }
}
