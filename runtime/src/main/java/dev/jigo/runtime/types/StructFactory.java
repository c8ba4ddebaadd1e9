package dev.jigo.runtime.types;

import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Supplier;

/** Makes zero values of struct types. */
final class StructFactory {
    private StructFactory() {}

    static Supplier<Struct> of(RType type) {
        if (!(type.shape() instanceof Shape.StructOf s)) {
            throw new IllegalArgumentException(type + " is not a struct type");
        }
        if (s.structClass().isEmpty()) {
            return () -> new ReflectStruct(type);
        }
        try {
            Class<?> c = Class.forName(s.structClass().replace('/', '.'), true, s.loader());
            MethodHandle made = MethodHandles.publicLookup().findConstructor(c, MethodType.methodType(void.class));
            MethodHandle generic = made.asType(MethodType.methodType(Object.class));
            return () -> (Struct) Calls.invokeNone(generic);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("no class for variables of " + type, e);
        }
    }
}
