package dev.jigo.runtime.values;

/** A value of kind Z in an interface; the class of the box tells its type. */
public abstract class BoolBox extends Box {
    public final boolean v;

    protected BoolBox(boolean v) {
        this.v = v;
    }

    @Override
    public final Object raw() {
        return v;
    }
}
