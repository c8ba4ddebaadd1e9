package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A value in an interface that is not its own dynamic type's object: the type is told by the box. Immutable. */
public abstract class Box implements Dyn {
    /** The value: numbers as Boolean, Integer, Long, Float or Double, everything else the representation itself. */
    public abstract @Nullable Object raw();
}
