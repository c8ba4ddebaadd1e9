package dev.jigo.std.sync.atomic;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Go's {@code atomic.Int64}. All operations are sequentially consistent, as in Go's memory model. */
public final class Int64 extends Atomic {
    private static final VarHandle VALUE = field(MethodHandles.lookup(), Int64.class, long.class);

    private volatile long value;

    public long Load() {
        return value;
    }

    public void Store(long val) {
        value = val;
    }

    public long Swap(long next) {
        return (long) VALUE.getAndSet(this, next);
    }

    public boolean CompareAndSwap(long old, long next) {
        return VALUE.compareAndSet(this, old, next);
    }

    public long Add(long delta) {
        return (long) VALUE.getAndAdd(this, delta) + delta;
    }

    public long And(long mask) {
        return (long) VALUE.getAndBitwiseAnd(this, mask);
    }

    public long Or(long mask) {
        return (long) VALUE.getAndBitwiseOr(this, mask);
    }

    @Override
    public Int64 copy() {
        Int64 copy = new Int64();
        copy.value = value;
        return copy;
    }

    @Override
    public void assign(dev.jigo.runtime.values.Struct source) {
        value = ((Int64) source).value;
    }

    @Override
    public Object getField(int index) {
        return value;
    }
}
