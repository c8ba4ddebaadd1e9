package dev.jigo.runtime.values;

/** A pointer to an int8 in an array. */
public final class Int8Elem extends IntPtr {
    private final byte[] a;
    private final int i;

    public Int8Elem(byte[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public int get() {
        return a[i];
    }

    @Override
    public void set(int value) {
        a[i] = (byte) value;
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
