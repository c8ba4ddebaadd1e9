package dev.jigo.runtime.values;

/** A value of kind I in an interface; the class of the box tells its type. */
public abstract class IntBox extends Box {
    public final int v;

    protected IntBox(int v) {
        this.v = v;
    }

    @Override
    public final Object raw() {
        return v;
    }
}
