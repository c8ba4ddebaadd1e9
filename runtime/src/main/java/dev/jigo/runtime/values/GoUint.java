package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go uint in an interface. */
public final class GoUint extends LongBox {
    private GoUint(long v) {
        super(v);
    }

    public static GoUint of(long v) {
        return new GoUint(v);
    }

    @Override
    public RType rtype() {
        return Types.UINT;
    }
}
