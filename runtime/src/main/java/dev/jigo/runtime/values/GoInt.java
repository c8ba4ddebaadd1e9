package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go int in an interface. */
public final class GoInt extends LongBox {
    private GoInt(long v) {
        super(v);
    }

    public static GoInt of(long v) {
        return new GoInt(v);
    }

    @Override
    public RType rtype() {
        return Types.INT;
    }
}
