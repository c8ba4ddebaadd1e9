package dev.jigo.runtime.values;

/** A pointer to an int16 in an array. */
public final class Int16Elem extends IntPtr {
    private final short[] a;
    private final int i;

    public Int16Elem(short[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public int get() {
        return a[i];
    }

    @Override
    public void set(int value) {
        a[i] = (short) value;
    }

    @Override
    public Object base() {
        return a;
    }

    @Override
    public int index() {
        return i;
    }
}
