package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go float64 in an interface. */
public final class GoFloat64 extends DoubleBox {
    private GoFloat64(double v) {
        super(v);
    }

    public static GoFloat64 of(double v) {
        return new GoFloat64(v);
    }

    @Override
    public RType rtype() {
        return Types.FLOAT64;
    }
}
