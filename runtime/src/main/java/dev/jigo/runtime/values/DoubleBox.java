package dev.jigo.runtime.values;

/** A value of kind D in an interface; the class of the box tells its type. */
public abstract class DoubleBox extends Box {
    public final double v;

    protected DoubleBox(double v) {
        this.v = v;
    }

    @Override
    public final Object raw() {
        return v;
    }
}
