package dev.jigo.runtime.values;

/** A variable of kind Z that is captured or whose address is taken. */
public final class BoolVar extends BoolPtr {
    public boolean v;

    public BoolVar() {}

    public BoolVar(boolean v) {
        this.v = v;
    }

    @Override
    public boolean get() {
        return v;
    }

    @Override
    public void set(boolean value) {
        v = value;
    }
}
