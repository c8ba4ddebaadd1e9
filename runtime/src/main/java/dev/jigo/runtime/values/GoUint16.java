package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go uint16 in an interface. */
public final class GoUint16 extends IntBox {
    private GoUint16(int v) {
        super(v);
    }

    public static GoUint16 of(int v) {
        return new GoUint16(v);
    }

    @Override
    public RType rtype() {
        return Types.UINT16;
    }
}
