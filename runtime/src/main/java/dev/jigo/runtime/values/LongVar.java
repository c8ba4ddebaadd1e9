package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A variable of kind J that is captured or whose address is taken. */
public final class LongVar extends LongPtr {
    private static final VarHandle V = handle();

    public long v;

    public LongVar() {}

    public LongVar(long v) {
        this.v = v;
    }

    @Override
    public long get() {
        return v;
    }

    @Override
    public void set(long value) {
        v = value;
    }

    @Override
    public long getVolatile() {
        return (long) V.getVolatile(this);
    }

    @Override
    public void setVolatile(long value) {
        V.setVolatile(this, value);
    }

    @Override
    public long getAndSet(long value) {
        return (long) V.getAndSet(this, value);
    }

    @Override
    public boolean compareAndSet(long expected, long value) {
        return V.compareAndSet(this, expected, value);
    }

    @Override
    public long getAndAdd(long delta) {
        return (long) V.getAndAdd(this, delta);
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(LongVar.class, "v", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
