package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go int64 in an interface. */
public final class GoInt64 extends LongBox {
    private GoInt64(long v) {
        super(v);
    }

    public static GoInt64 of(long v) {
        return new GoInt64(v);
    }

    @Override
    public RType rtype() {
        return Types.INT64;
    }
}
