package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** A variable of kind L that is captured or whose address is taken. */
public final class RefVar extends RefPtr {
    private static final VarHandle V = handle();

    public @Nullable Object v;

    public RefVar() {}

    public RefVar(@Nullable Object v) {
        this.v = v;
    }

    @Override
    public @Nullable Object get() {
        return v;
    }

    @Override
    public void set(@Nullable Object value) {
        v = value;
    }

    @Override
    public @Nullable Object getVolatile() {
        return V.getVolatile(this);
    }

    @Override
    public void setVolatile(@Nullable Object value) {
        V.setVolatile(this, value);
    }

    @Override
    public @Nullable Object getAndSet(@Nullable Object value) {
        return V.getAndSet(this, value);
    }

    @Override
    public boolean compareAndSet(@Nullable Object expected, @Nullable Object value) {
        return V.compareAndSet(this, expected, value);
    }

    private static VarHandle handle() {
        try {
            return MethodHandles.lookup().findVarHandle(RefVar.class, "v", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
