package dev.jigo.std.sync.atomic;

import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What {@code atomic.Pointer} stands on: an atomic pointer, compared as Go compares pointers. */
public final class Reference extends Atomic {
    private static final VarHandle VALUE = field(MethodHandles.lookup(), Reference.class, Object.class);

    private volatile @Nullable Object value;

    public @Nullable Object Load() {
        return value;
    }

    public void Store(@Nullable Object val) {
        value = val;
    }

    public @Nullable Object Swap(@Nullable Object next) {
        return VALUE.getAndSet(this, next);
    }

    public boolean CompareAndSwap(@Nullable Object old, @Nullable Object next) {
        Object seen = value;
        while (same(seen, old)) {
            if (VALUE.compareAndSet(this, seen, next)) {
                return true;
            }
            seen = value;
        }
        return false;
    }

    /** Whether two pointers point to one variable: pointer objects made for one variable may be several. */
    static boolean same(@Nullable Object a, @Nullable Object b) {
        return a == b || (a instanceof Ptr p && b instanceof Ptr q && Ptr.eq(p, q));
    }

    @Override
    public Reference copy() {
        Reference copy = new Reference();
        copy.value = value;
        return copy;
    }

    @Override
    public void assign(Struct source) {
        value = ((Reference) source).value;
    }

    @Override
    public @Nullable Object getField(int index) {
        return value;
    }
}
