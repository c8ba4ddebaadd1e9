package dev.jigo.runtime.types;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/** Calls of method handles with Objects only. Whatever the target throws comes through as it is. */
final class Calls {
    private Calls() {}

    /**
     * The handle with {@code leading} single Object parameters, then an Object[] of {@code rest} more, and an Object
     * result.
     */
    static MethodHandle spread(MethodHandle h, int leading, int rest) {
        MethodHandle generic = h.asType(h.type().generic());
        return generic.asSpreader(leading, Object[].class, rest);
    }

    /** {@code MethodType} (Object, Object[])Object. */
    static @Nullable Object invokeExact(MethodHandle h, @Nullable Object first, @Nullable Object[] rest) {
        try {
            return (Object) h.invokeExact(first, rest);
        } catch (Throwable t) {
            throw sneak(t);
        }
    }

    static @Nullable Object invokeOne(MethodHandle h, @Nullable Object arg) {
        try {
            return (Object) h.invokeExact(arg);
        } catch (Throwable t) {
            throw sneak(t);
        }
    }

    static Object invokeNone(MethodHandle h) {
        try {
            return (Object) h.invokeExact();
        } catch (Throwable t) {
            throw sneak(t);
        }
    }

    static @Nullable Object invokeArray(MethodHandle h, @Nullable Object[] args) {
        try {
            return (Object) h.invokeExact(args);
        } catch (Throwable t) {
            throw sneak(t);
        }
    }

    /** Generated code throws what it likes; nothing here may wrap or hold it. */
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneak(Throwable t) throws T {
        throw (T) t;
    }

    /** The type of all-Object calls. */
    static MethodType generic(int parameters) {
        return MethodType.genericMethodType(parameters);
    }
}
