package dev.jigo.runtime.values;

/** A variable of kind F that is captured or whose address is taken. */
public final class FloatVar extends FloatPtr {
    public float v;

    public FloatVar() {}

    public FloatVar(float v) {
        this.v = v;
    }

    @Override
    public float get() {
        return v;
    }

    @Override
    public void set(float value) {
        v = value;
    }
}
