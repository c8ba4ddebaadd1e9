package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go int8 in an interface. */
public final class GoInt8 extends IntBox {
    private static final GoInt8[] ALL = all();

    private GoInt8(int v) {
        super(v);
    }

    private static GoInt8[] all() {
        GoInt8[] all = new GoInt8[256];
        for (int i = 0; i < 256; i++) {
            all[i] = new GoInt8(i - 128);
        }
        return all;
    }

    public static GoInt8 of(int v) {
        return ALL[v + 128];
    }

    @Override
    public RType rtype() {
        return Types.INT8;
    }
}
