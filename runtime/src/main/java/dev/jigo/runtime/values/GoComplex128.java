package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.Types;
import org.jspecify.annotations.Nullable;

/** A Go complex128 in an interface. */
public final class GoComplex128 extends RefBox {
    private GoComplex128(@Nullable Complex v) {
        super(v);
    }

    public static GoComplex128 of(@Nullable Complex v) {
        return new GoComplex128(v);
    }

    @Override
    public RType rtype() {
        return Types.COMPLEX128;
    }
}
