package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go uintptr in an interface. */
public final class GoUintptr extends LongBox {
    private GoUintptr(long v) {
        super(v);
    }

    public static GoUintptr of(long v) {
        return new GoUintptr(v);
    }

    @Override
    public RType rtype() {
        return Types.UINTPTR;
    }
}
