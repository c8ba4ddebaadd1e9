package dev.jigo.runtime.types;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** Results of functions with several results, as tuples and as arrays of raw values. */
public final class Tuples extends ClassValue<Tuples.Access> {
    private static final Tuples ACCESS = new Tuples();

    private Tuples() {}

    /** Reads and makes tuples of one class. */
    static final class Access {
        private final MethodHandle[] getters;
        private final MethodHandle constructor;

        Access(MethodHandle[] getters, MethodHandle constructor) {
            this.getters = getters;
            this.constructor = constructor;
        }
    }

    @Override
    protected Access computeValue(Class<?> tuple) {
        try {
            Constructor<?> constructor = tuple.getConstructors()[0];
            int size = constructor.getParameterCount();
            MethodHandle[] getters = new MethodHandle[size];
            MethodHandles.Lookup lookup = MethodHandles.publicLookup();
            for (int i = 0; i < size; i++) {
                Field field = tuple.getField("r" + i);
                MethodHandle getter = lookup.unreflectGetter(field);
                getters[i] = getter.asType(getter.type().generic());
            }
            MethodHandle made = lookup.unreflectConstructor(constructor);
            return new Access(getters, made.asType(made.type().generic()).asSpreader(Object[].class, size));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not a tuple: " + tuple.getName(), e);
        }
    }

    /** The results in a tuple. */
    public static @Nullable Object[] values(Object tuple) {
        MethodHandle[] getters = ACCESS.get(tuple.getClass()).getters;
        Object[] values = new Object[getters.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Calls.invokeOne(getters[i], tuple);
        }
        return values;
    }

    /** A tuple of the given class. */
    static @Nullable Object of(Class<?> tuple, @Nullable Object[] values) {
        return Calls.invokeArray(ACCESS.get(tuple).constructor, values);
    }
}
