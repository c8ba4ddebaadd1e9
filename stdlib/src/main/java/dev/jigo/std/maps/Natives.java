package dev.jigo.std.maps;

import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.GoMap;
import dev.jigo.runtime.values.Iface;
import java.util.Objects;

/** What package maps asks of the runtime. */
public final class Natives {
    private Natives() {}

    /** A copy of the map in an interface, as a value of the same type. */
    public static Object clone(Object m) {
        RType type = Objects.requireNonNull(Iface.typeOf(m));
        return Objects.requireNonNull(type.values().box(GoMap.copyOf((GoMap) Iface.unbox(m))));
    }
}
