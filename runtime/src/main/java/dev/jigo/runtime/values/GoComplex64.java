package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import org.jspecify.annotations.Nullable;

/** A Go complex64 in an interface. */
public final class GoComplex64 extends RefBox {
    private GoComplex64(@Nullable Complex v) {
        super(v);
    }

    public static GoComplex64 of(@Nullable Complex v) {
        return new GoComplex64(v);
    }

    @Override
    public RType rtype() {
        return Types.COMPLEX64;
    }
}
