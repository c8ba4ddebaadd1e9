package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go int16 in an interface. */
public final class GoInt16 extends IntBox {
    private GoInt16(int v) {
        super(v);
    }

    public static GoInt16 of(int v) {
        return new GoInt16(v);
    }

    @Override
    public RType rtype() {
        return Types.INT16;
    }
}
