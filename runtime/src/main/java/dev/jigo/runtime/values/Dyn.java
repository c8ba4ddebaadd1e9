package dev.jigo.runtime.values;

import dev.jigo.runtime.types.RType;

/** A value in an interface that knows its dynamic type. */
public interface Dyn {
    /** The dynamic type; canonical, so that {@code ==} is type identity. */
    RType rtype();
}
