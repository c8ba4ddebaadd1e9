package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;

/** A Go bool in an interface. */
public final class GoBool extends BoolBox {
    public static final GoBool TRUE = new GoBool(true);
    public static final GoBool FALSE = new GoBool(false);

    private GoBool(boolean v) {
        super(v);
    }

    public static GoBool of(boolean v) {
        return v ? TRUE : FALSE;
    }

    @Override
    public RType rtype() {
        return Types.BOOL;
    }
}
