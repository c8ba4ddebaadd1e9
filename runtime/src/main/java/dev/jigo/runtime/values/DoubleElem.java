package dev.jigo.runtime.values;

/** A pointer to a float64 in an array. */
public final class DoubleElem extends DoublePtr {
    private final double[] a;
    private final int i;

    public DoubleElem(double[] a, int i) {
        this.a = a;
        this.i = i;
    }

    @Override
    public double get() {
        return a[i];
    }

    @Override
    public void set(double value) {
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
