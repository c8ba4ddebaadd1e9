package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A pointer to a 64-bit integer in an array. */
public final class LongElem extends LongPtr {
    private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(long[].class);

    private final long[] a;
    private final int i;

    public LongElem(long[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public long get() {
        return a[i];
    }

    @Override
    public void set(long value) {
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
    public long getVolatile() {
        return (long) ELEMENTS.getVolatile(a, i);
    }

    @Override
    public void setVolatile(long value) {
        ELEMENTS.setVolatile(a, i, value);
    }

    @Override
    public long getAndSet(long value) {
        return (long) ELEMENTS.getAndSet(a, i, value);
    }

    @Override
    public boolean compareAndSet(long expected, long value) {
        return ELEMENTS.compareAndSet(a, i, expected, value);
    }

    @Override
    public long getAndAdd(long delta) {
        return (long) ELEMENTS.getAndAdd(a, i, delta);
    }
}
