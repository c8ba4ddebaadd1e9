package dev.jigo.std.sync.atomic;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Go's {@code atomic.Uint32}. All operations are sequentially consistent, as in Go's memory model. */
public final class Uint32 extends Atomic {
    private static final VarHandle VALUE = field(MethodHandles.lookup(), Uint32.class, int.class);

    private volatile int value;

    public int Load() {
        return value;
    }

    public void Store(int val) {
        value = val;
    }

    public int Swap(int next) {
        return (int) VALUE.getAndSet(this, next);
    }

    public boolean CompareAndSwap(int old, int next) {
        return VALUE.compareAndSet(this, old, next);
    }

    public int Add(int delta) {
        return (int) VALUE.getAndAdd(this, delta) + delta;
    }

    public int And(int mask) {
        return (int) VALUE.getAndBitwiseAnd(this, mask);
    }

    public int Or(int mask) {
        return (int) VALUE.getAndBitwiseOr(this, mask);
    }

    @Override
    public Uint32 copy() {
        Uint32 copy = new Uint32();
        copy.value = value;
        return copy;
    }

    @Override
    public void assign(dev.jigo.runtime.values.Struct source) {
        value = ((Uint32) source).value;
    }

    @Override
    public Object getField(int index) {
        return value;
    }
}
