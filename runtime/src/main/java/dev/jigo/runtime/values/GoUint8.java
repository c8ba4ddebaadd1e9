package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go uint8 in an interface. */
public final class GoUint8 extends IntBox {
    private static final GoUint8[] ALL = all();

    private GoUint8(int v) {
        super(v);
    }

    private static GoUint8[] all() {
        GoUint8[] all = new GoUint8[256];
        for (int i = 0; i < 256; i++) {
            all[i] = new GoUint8(i);
        }
        return all;
    }

    public static GoUint8 of(int v) {
        return ALL[v];
    }

    @Override
    public RType rtype() {
        return Types.UINT8;
    }
}
