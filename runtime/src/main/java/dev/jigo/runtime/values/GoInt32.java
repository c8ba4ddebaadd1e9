package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go int32 in an interface. */
public final class GoInt32 extends IntBox {
    private GoInt32(int v) {
        super(v);
    }

    public static GoInt32 of(int v) {
        return new GoInt32(v);
    }

    @Override
    public RType rtype() {
        return Types.INT32;
    }
}
