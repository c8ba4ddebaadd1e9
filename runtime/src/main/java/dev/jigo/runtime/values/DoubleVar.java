package dev.jigo.runtime.values;

/** A variable of kind D that is captured or whose address is taken. */
public final class DoubleVar extends DoublePtr {
    public double v;

    public DoubleVar() {}

    public DoubleVar(double v) {
        this.v = v;
    }

    @Override
    public double get() {
        return v;
    }

    @Override
    public void set(double value) {
        v = value;
    }
}
