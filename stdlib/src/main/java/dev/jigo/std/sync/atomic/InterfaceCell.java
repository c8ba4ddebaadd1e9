package dev.jigo.std.sync.atomic;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.Iface;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What {@code atomic.Value} stands on: an atomic interface value whose dynamic type never changes once it is set. */
public final class InterfaceCell extends Atomic {
    private static final VarHandle VALUE = field(MethodHandles.lookup(), InterfaceCell.class, Object.class);

    private volatile @Nullable Object value;

    public @Nullable Object Load() {
        return value;
    }

    public void Store(@Nullable Object val) {
        if (val == null) {
            throw Panics.panic(GoString.of("sync/atomic: store of nil value into Value"));
        }
        requireSameType(value, val, "sync/atomic: store of inconsistently typed value into Value");
        if (!VALUE.compareAndSet(this, null, val)) {
            requireSameType(value, val, "sync/atomic: store of inconsistently typed value into Value");
            value = val;
        }
    }

    public @Nullable Object Swap(@Nullable Object next) {
        if (next == null) {
            throw Panics.panic(GoString.of("sync/atomic: swap of nil value into Value"));
        }
        Object seen = value;
        while (true) {
            requireSameType(seen, next, "sync/atomic: swap of inconsistently typed value into Value");
            if (VALUE.compareAndSet(this, seen, next)) {
                return seen;
            }
            seen = value;
        }
    }

    public boolean CompareAndSwap(@Nullable Object old, @Nullable Object next) {
        if (next == null) {
            throw Panics.panic(GoString.of("sync/atomic: compare and swap of nil value into Value"));
        }
        requireSameType(old, next, "sync/atomic: compare and swap of inconsistently typed values");
        Object seen = value;
        while (true) {
            requireSameType(seen, next, "sync/atomic: compare and swap of inconsistently typed value into Value");
            if (!Iface.eq(seen, old)) {
                return false;
            }
            if (VALUE.compareAndSet(this, seen, next)) {
                return true;
            }
            seen = value;
        }
    }

    private static void requireSameType(@Nullable Object stored, Object next, String message) {
        if (stored != null && Iface.typeOf(stored) != Iface.typeOf(next)) {
            throw Panics.panic(GoString.of(message));
        }
    }

    @Override
    public InterfaceCell copy() {
        InterfaceCell copy = new InterfaceCell();
        copy.value = value;
        return copy;
    }

    @Override
    public void assign(Struct source) {
        value = ((InterfaceCell) source).value;
    }

    @Override
    public @Nullable Object getField(int index) {
        return value;
    }
}
