package dev.jigo.runtime.values;

/** A value of kind J in an interface; the class of the box tells its type. */
public abstract class LongBox extends Box {
    public final long v;

    protected LongBox(long v) {
        this.v = v;
    }

    @Override
    public final Object raw() {
        return v;
    }
}
