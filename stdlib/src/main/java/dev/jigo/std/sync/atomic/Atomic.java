package dev.jigo.std.sync.atomic;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/** What the Java classes behind the types of {@code sync/atomic} share: they are Go structs without accessible fields. */
abstract sealed class Atomic extends Struct
        permits Bool, Int32, Int64, InterfaceCell, Reference, Uint32, Uint64, Uintptr {

    static VarHandle field(MethodHandles.Lookup lookup, Class<?> owner, Class<?> type) {
        try {
            return lookup.findVarHandle(owner, "value", type);
        } catch (ReflectiveOperationException noSuchField) {
            throw new ExceptionInInitializerError(noSuchField);
        }
    }

    @Override
    public final RType rtype() {
        String simple = getClass().getSimpleName();
        String name = switch (this) {
            case Reference _ -> "reference";
            case InterfaceCell _ -> "interfaceCell";
            default -> simple;
        };
        return Types.bound("go/sync/atomic/" + name + "·V");
    }

    @Override
    public final void setField(int index, @Nullable Object value) {
        throw new IllegalStateException("atomic types have no settable fields");
    }

    @Override
    public final Ptr fieldPtr(int index) {
        throw new IllegalStateException("atomic types have no addressable fields");
    }
}
