package dev.jigo.runtime.types;

import dev.jigo.runtime.values.Complex;
import dev.jigo.runtime.values.GoBool;
import dev.jigo.runtime.values.GoComplex128;
import dev.jigo.runtime.values.GoComplex64;
import dev.jigo.runtime.values.GoFloat32;
import dev.jigo.runtime.values.GoFloat64;
import dev.jigo.runtime.values.GoInt;
import dev.jigo.runtime.values.GoInt16;
import dev.jigo.runtime.values.GoInt32;
import dev.jigo.runtime.values.GoInt64;
import dev.jigo.runtime.values.GoInt8;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.GoUint;
import dev.jigo.runtime.values.GoUint16;
import dev.jigo.runtime.values.GoUint32;
import dev.jigo.runtime.values.GoUint64;
import dev.jigo.runtime.values.GoUint8;
import dev.jigo.runtime.values.GoUintptr;
import dev.jigo.runtime.values.TypedBox;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import org.jspecify.annotations.Nullable;

/** How raw values of a type become values in an interface. */
interface Boxing {
    String VALUE_BOX = "·V";
    String POINTER_BOX = "·P";

    @Nullable
    Object box(@Nullable Object raw);

    static Boxing of(RType type) {
        Class<?> box = type.boxClass();
        if (type.isNamed() && type.pkgPath().isEmpty() && type.kind().isBasic()) {
            return raw -> predeclared(type.kind(), raw);
        }
        if (box != null) {
            return constructor(box);
        }
        return switch (type.shape()) {
            case Shape.InterfaceOf _ -> raw -> raw;
            case Shape.StructOf s -> struct(type, s);
            case Shape.Pointer p when !type.isNamed() -> pointer(type, p.elem());
            case Shape _ -> raw -> new TypedBox(type, raw);
        };
    }

    private static @Nullable Object predeclared(Kind kind, @Nullable Object raw) {
        return switch (kind) {
            case BOOL -> GoBool.of((Boolean) present(raw));
            case INT -> GoInt.of((Long) present(raw));
            case INT8 -> GoInt8.of((Integer) present(raw));
            case INT16 -> GoInt16.of((Integer) present(raw));
            case INT32 -> GoInt32.of((Integer) present(raw));
            case INT64 -> GoInt64.of((Long) present(raw));
            case UINT -> GoUint.of((Long) present(raw));
            case UINT8 -> GoUint8.of((Integer) present(raw));
            case UINT16 -> GoUint16.of((Integer) present(raw));
            case UINT32 -> GoUint32.of((Integer) present(raw));
            case UINT64 -> GoUint64.of((Long) present(raw));
            case UINTPTR -> GoUintptr.of((Long) present(raw));
            case FLOAT32 -> GoFloat32.of((Float) present(raw));
            case FLOAT64 -> GoFloat64.of((Double) present(raw));
            case COMPLEX64 -> GoComplex64.of((Complex) raw);
            case COMPLEX128 -> GoComplex128.of((Complex) raw);
            case STRING -> raw == null ? GoString.EMPTY : raw;
            default -> throw new IllegalStateException(kind + " is not predeclared");
        };
    }

    private static Object present(@Nullable Object raw) {
        return java.util.Objects.requireNonNull(raw);
    }

    /** A box class has one public constructor, which takes the value. */
    private static Boxing constructor(Class<?> box) {
        Constructor<?>[] constructors = box.getConstructors();
        if (constructors.length != 1) {
            throw new IllegalStateException(box.getName() + " has " + constructors.length + " public constructors");
        }
        try {
            MethodHandle made = MethodHandles.publicLookup().unreflectConstructor(constructors[0]);
            MethodHandle generic = made.asType(made.type().generic());
            return raw -> Calls.invokeOne(generic, raw);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("no access to " + box.getName(), e);
        }
    }

    private static Boxing struct(RType type, Shape.StructOf s) {
        Class<?> box = find(s.structClass() + VALUE_BOX, s.loader());
        return box == null ? raw -> new TypedBox(type, raw) : constructor(box);
    }

    /** A pointer to a struct is its own box if the struct's class tells this type; a nil one never is. */
    private static Boxing pointer(RType type, RType elem) {
        Boxing general = pointerBox(type, elem);
        if (elem.shape() instanceof Shape.StructOf s && isOwnClass(elem, s)) {
            return raw -> raw == null ? general.box(null) : raw;
        }
        return general;
    }

    private static boolean isOwnClass(RType elem, Shape.StructOf s) {
        Class<?> box = elem.boxClass();
        return box == null || box.getName().equals(s.structClass().replace('/', '.') + VALUE_BOX);
    }

    private static Boxing pointerBox(RType type, RType elem) {
        Class<?> valueBox = elem.boxClass();
        String name = valueBox == null ? "" : valueBox.getName();
        if (valueBox != null && name.endsWith(VALUE_BOX)) {
            String base = name.substring(0, name.length() - VALUE_BOX.length());
            Class<?> box = find(base + POINTER_BOX, valueBox.getClassLoader());
            if (box != null) {
                return constructor(box);
            }
        }
        return raw -> new TypedBox(type, raw);
    }

    private static @Nullable Class<?> find(String name, @Nullable ClassLoader loader) {
        try {
            return Class.forName(name.replace('/', '.'), false, loader);
        } catch (ClassNotFoundException _) {
            return null;
        }
    }
}
