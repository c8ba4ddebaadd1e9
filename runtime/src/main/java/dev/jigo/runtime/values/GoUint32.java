package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go uint32 in an interface. */
public final class GoUint32 extends IntBox {
    private GoUint32(int v) {
        super(v);
    }

    public static GoUint32 of(int v) {
        return new GoUint32(v);
    }

    @Override
    public RType rtype() {
        return Types.UINT32;
    }
}
