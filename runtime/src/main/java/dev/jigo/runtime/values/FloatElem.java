package dev.jigo.runtime.values;

/** A pointer to a float32 in an array. */
public final class FloatElem extends FloatPtr {
    private final float[] a;
    private final int i;

    public FloatElem(float[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public float get() {
        return a[i];
    }

    @Override
    public void set(float value) {
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
