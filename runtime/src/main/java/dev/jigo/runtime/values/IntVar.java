package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A variable of kind I that is captured or whose address is taken. */
public final class IntVar extends IntPtr {
    private static final VarHandle V = handle();

    public int v;

    public IntVar() {}

    public IntVar(int v) {
        this.v = v;
    }

    @Override
    public int get() {
        return v;
    }

    @Override
    public void set(int value) {
        v = value;
    }

    @Override
    public int getVolatile() {
        return (int) V.getVolatile(this);
    }

    @Override
    public void setVolatile(int value) {
        V.setVolatile(this, value);
    }

    @Override
    public int getAndSet(int value) {
        return (int) V.getAndSet(this, value);
    }

    @Override
    public boolean compareAndSet(int expected, int value) {
        return V.compareAndSet(this, expected, value);
    }

    @Override
    public int getAndAdd(int delta) {
        return (int) V.getAndAdd(this, delta);
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(IntVar.class, "v", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
