package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go uint64 in an interface. */
public final class GoUint64 extends LongBox {
    private GoUint64(long v) {
        super(v);
    }

    public static GoUint64 of(long v) {
        return new GoUint64(v);
    }

    @Override
    public RType rtype() {
        return Types.UINT64;
    }
}
