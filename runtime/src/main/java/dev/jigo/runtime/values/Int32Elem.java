package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A pointer to a 32-bit integer in an array. */
public final class Int32Elem extends IntPtr {
    private static final VarHandle ELEMENTS = MethodHandles.arrayElementVarHandle(int[].class);

    private final int[] a;
    private final int i;

    public Int32Elem(int[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public int get() {
        return a[i];
    }

    @Override
    public void set(int value) {
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
    public int getVolatile() {
        return (int) ELEMENTS.getVolatile(a, i);
    }

    @Override
    public void setVolatile(int value) {
        ELEMENTS.setVolatile(a, i, value);
    }

    @Override
    public int getAndSet(int value) {
        return (int) ELEMENTS.getAndSet(a, i, value);
    }

    @Override
    public boolean compareAndSet(int expected, int value) {
        return ELEMENTS.compareAndSet(a, i, expected, value);
    }

    @Override
    public int getAndAdd(int delta) {
        return (int) ELEMENTS.getAndAdd(a, i, delta);
    }
}
