package dev.jigo.std.sync.atomic;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Go's {@code atomic.Bool}. All operations are sequentially consistent, as in Go's memory model. */
public final class Bool extends Atomic {
    private static final VarHandle VALUE = field(MethodHandles.lookup(), Bool.class, boolean.class);

    private volatile boolean value;

    public boolean Load() {
        return value;
    }

    public void Store(boolean val) {
        value = val;
    }

    public boolean Swap(boolean next) {
        return (boolean) VALUE.getAndSet(this, next);
    }

    public boolean CompareAndSwap(boolean old, boolean next) {
        return VALUE.compareAndSet(this, old, next);
    }

    @Override
    public Bool copy() {
        Bool copy = new Bool();
        copy.value = value;
        return copy;
    }

    @Override
    public void assign(dev.jigo.runtime.values.Struct source) {
        value = ((Bool) source).value;
    }

    @Override
    public Object getField(int index) {
        return value;
    }
}
