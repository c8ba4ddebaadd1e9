package dev.jigo.runtime.sync;

import dev.jigo.runtime.types.BoundTypes;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A struct type of package sync that is a Java class: no field of it can be reached from Go, and it has two semaphores. */
public abstract class SyncStruct extends Struct {
    private static final VarHandle SEMA0 = word(MethodHandles.lookup(), SyncStruct.class, "sema0", int.class);
    private static final VarHandle SEMA1 = word(MethodHandles.lookup(), SyncStruct.class, "sema1", int.class);

    private volatile int sema0;
    private volatile int sema1;

    static VarHandle word(MethodHandles.Lookup lookup, Class<?> owner, String field, Class<?> type) {
        try {
            return lookup.findVarHandle(owner, field, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /**
     * Takes one unit of semaphore {@code slot}, 0 or 1, if there is one.
     *
     * <p>Each handle is named where it is used: C2 of JDK 25 crashes over a compare-and-set through a handle that is one of two constants.
     */
    final boolean trySemaphore(int slot) {
        return slot == 0 ? tryFirst() : trySecond();
    }

    private boolean tryFirst() {
        while (true) {
            int units = sema0;
            if (units == 0) {
                return false;
            }
            if (SEMA0.compareAndSet(this, units, units - 1)) {
                return true;
            }
        }
    }

    private boolean trySecond() {
        while (true) {
            int units = sema1;
            if (units == 0) {
                return false;
            }
            if (SEMA1.compareAndSet(this, units, units - 1)) {
                return true;
            }
        }
    }

    final void addSemaphore(int slot) {
        if (slot == 0) {
            SEMA0.getAndAdd(this, 1);
        } else {
            SEMA1.getAndAdd(this, 1);
        }
    }

    @Override
    public final RType rtype() {
        return BoundTypes.of(getClass(), "sync", goName()).ptrTo();
    }

    /** The type's name in package sync. */
    abstract String goName();

    @Override
    public final @Nullable Object getField(int i) {
        throw new IllegalStateException("sync." + goName() + " has no accessible field");
    }

    @Override
    public final void setField(int i, @Nullable Object value) {
        throw new IllegalStateException("sync." + goName() + " has no accessible field");
    }

    @Override
    public final Ptr fieldPtr(int i) {
        throw new IllegalStateException("sync." + goName() + " has no accessible field");
    }
}
