package dev.jigo.std.sync.atomic;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Go's {@code atomic.Int32}. All operations are sequentially consistent, as in Go's memory model. */
public final class Int32 extends Atomic {
    private static final VarHandle VALUE = field(MethodHandles.lookup(), Int32.class, int.class);

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
    public Int32 copy() {
        Int32 copy = new Int32();
        copy.value = value;
        return copy;
    }

    @Override
    public void assign(dev.jigo.runtime.values.Struct source) {
        value = ((Int32) source).value;
    }

    @Override
    public Object getField(int index) {
        return value;
    }
}
