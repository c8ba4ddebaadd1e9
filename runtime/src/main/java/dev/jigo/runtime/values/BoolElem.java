package dev.jigo.runtime.values;

/** A pointer to a bool in an array. */
public final class BoolElem extends BoolPtr {
    private final boolean[] a;
    private final int i;

    public BoolElem(boolean[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public boolean get() {
        return a[i];
    }

    @Override
    public void set(boolean value) {
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
}
