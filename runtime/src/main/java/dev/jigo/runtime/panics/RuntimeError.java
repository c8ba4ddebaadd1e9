package dev.jigo.runtime.panics;

import dev.jigo.runtime.types.BoundTypes;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Dyn;
import dev.jigo.runtime.values.ErrorMethod;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.RuntimeErrorMethod;

/** A value of Go's interface runtime.Error. */
public abstract sealed class RuntimeError implements Dyn, ErrorMethod, RuntimeErrorMethod
        permits BoundsError, ErrorString, PlainError, MemoryError, PanicNilError, TypeAssertionError, JavaError {

    /** The text of Error(). */
    public abstract String text();

    /** The name of its type in package runtime. */
    abstract String typeName();

    /** Whether the pointer to that type is the error, and not the type itself. */
    boolean isPointer() {
        return false;
    }

    @Override
    public final GoString Error() {
        return GoString.of(text());
    }

    @Override
    public final void RuntimeError() {}

    @Override
    public final RType rtype() {
        RType named = BoundTypes.of(getClass(), "runtime", typeName());
        return isPointer() ? named.ptrTo() : named;
    }

    @Override
    public String toString() {
        return text();
    }
}
