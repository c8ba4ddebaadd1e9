package dev.jigo.runtime.values;

/** A pointer to a uint8 in an array. */
public final class Uint8Elem extends IntPtr {
    private final byte[] a;
    private final int i;

    public Uint8Elem(byte[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public int get() {
        return a[i] & 0xff;
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
