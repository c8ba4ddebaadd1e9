package dev.jigo.runtime.values;

/** A pointer to a uint16 in an array. */
public final class Uint16Elem extends IntPtr {
    private final short[] a;
    private final int i;

    public Uint16Elem(short[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public int get() {
        return a[i] & 0xffff;
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
