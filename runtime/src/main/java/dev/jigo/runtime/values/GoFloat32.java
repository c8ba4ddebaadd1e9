package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go float32 in an interface. */
public final class GoFloat32 extends FloatBox {
    private GoFloat32(float v) {
        super(v);
    }

    public static GoFloat32 of(float v) {
        return new GoFloat32(v);
    }

    @Override
    public RType rtype() {
        return Types.FLOAT32;
    }
}
