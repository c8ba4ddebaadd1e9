package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import org.jspecify.annotations.Nullable;

/**
 * A value in an interface whose type has no box class of its own: unnamed composite types, most pointers,
 * unsafe.Pointer.
 */
public final class TypedBox extends RefBox {
    private final RType type;

    public TypedBox(RType type, @Nullable Object v) {
        super(v);
        this.type = type;
    }

    @Override
    public RType rtype() {
        return type;
    }
}
