package dev.jigo.std.reflect;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Results of functions with several of them, as arrays of raw values. */
final class Tuples {
    private static final ClassValue<Field[]> FIELDS = new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> tuple) {
            Field[] fields = tuple.getFields();
            Arrays.sort(fields, Comparator.comparingInt(f -> Integer.parseInt(f.getName().substring(1))));
            return fields;
        }
    };

    private Tuples() {}

    static @Nullable Object[] toArray(Object tuple) {
        Field[] fields = FIELDS.get(tuple.getClass());
        @Nullable Object[] values = new @Nullable Object[fields.length];
        try {
            for (int i = 0; i < fields.length; i++) {
                values[i] = fields[i].get(tuple);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
        return values;
    }

    static Object of(Class<?> tuple, @Nullable Object[] values) {
        try {
            Constructor<?> constructor = tuple.getConstructors()[0];
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
