package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A pointer to a reference in an array. */
public final class RefElem extends RefPtr {
    private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(Object[].class);

    private final @Nullable Object[] a;
    private final int i;

    public RefElem(@Nullable Object[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public @Nullable Object get() {
        return a[i];
    }

    @Override
    public void set(@Nullable Object value) {
        a[i] = value;
    }

    @Override
    public Object base() {
        return a;
    }

    @Override
    public int index() {
        return i;
    }

    @Override
    public @Nullable Object getVolatile() {
        return ELEMENTS.getVolatile(a, i);
    }

    @Override
    public void setVolatile(@Nullable Object value) {
        ELEMENTS.setVolatile(a, i, value);
    }

    @Override
    public @Nullable Object getAndSet(@Nullable Object value) {
        return ELEMENTS.getAndSet(a, i, value);
    }

    @Override
    public boolean compareAndSet(@Nullable Object expected, @Nullable Object value) {
        return ELEMENTS.compareAndSet(a, i, expected, value);
    }
}
