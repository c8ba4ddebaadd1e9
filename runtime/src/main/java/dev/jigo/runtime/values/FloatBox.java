package dev.jigo.runtime.values;

/** A value of kind F in an interface; the class of the box tells its type. */
public abstract class FloatBox extends Box {
    public final float v;

    protected FloatBox(float v) {
        this.v = v;
    }

    @Override
    public final Object raw() {
        return v;
    }
}
