package dev.jigo.runtime.types;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The source of all {@link RType}s. Equal types are one object, whichever thread or class asks. */
public final class Types {
    public static final RType BOOL = basic(Kind.BOOL, GoBool.class);
    public static final RType INT = basic(Kind.INT, GoInt.class);
    public static final RType INT8 = basic(Kind.INT8, GoInt8.class);
    public static final RType INT16 = basic(Kind.INT16, GoInt16.class);
    public static final RType INT32 = basic(Kind.INT32, GoInt32.class);
    public static final RType INT64 = basic(Kind.INT64, GoInt64.class);
    public static final RType UINT = basic(Kind.UINT, GoUint.class);
    public static final RType UINT8 = basic(Kind.UINT8, GoUint8.class);
    public static final RType UINT16 = basic(Kind.UINT16, GoUint16.class);
    public static final RType UINT32 = basic(Kind.UINT32, GoUint32.class);
    public static final RType UINT64 = basic(Kind.UINT64, GoUint64.class);
    public static final RType UINTPTR = basic(Kind.UINTPTR, GoUintptr.class);
    public static final RType FLOAT32 = basic(Kind.FLOAT32, GoFloat32.class);
    public static final RType FLOAT64 = basic(Kind.FLOAT64, GoFloat64.class);
    public static final RType COMPLEX64 = basic(Kind.COMPLEX64, GoComplex64.class);
    public static final RType COMPLEX128 = basic(Kind.COMPLEX128, GoComplex128.class);
    public static final RType STRING = basic(Kind.STRING, GoString.class);
    public static final RType UNSAFE_POINTER =
            new RType("unsafe.Pointer", "unsafe", null, () -> new Shape.Basic(Kind.UNSAFE_POINTER), List::of);

    private static final ConcurrentMap<List<Object>, RType> INTERNED = new ConcurrentHashMap<>();

    public static final RType ANY = intern(new Shape.InterfaceOf(List.of()), null);
    public static final RType ERROR = new RType(
            "error",
            "",
            null,
            () -> new Shape.InterfaceOf(List.of(new RMethod.Abstract(
                    "Error", "", funcOf(List.of(), List.of(STRING), false), "dev/jigo/runtime/values/ErrorMethod"))),
            List::of);

    private static final ConcurrentMap<String, RType> BOUND = new ConcurrentHashMap<>();
    private static final JavaTypes JAVA_TYPES = new JavaTypes();

    private Types() {}

    private static RType basic(Kind kind, Class<?> box) {
        return new RType(kind.toString(), "", box, () -> new Shape.Basic(kind), List::of);
    }

    /** The type of a one-letter descriptor; null if the letter is none. */
    static @Nullable RType predeclared(char c) {
        return switch (c) {
            case 'z' -> BOOL;
            case 'a' -> INT8;
            case 's' -> INT16;
            case 'i' -> INT32;
            case 'l' -> INT64;
            case 'j' -> INT;
            case 'A' -> UINT8;
            case 'S' -> UINT16;
            case 'I' -> UINT32;
            case 'L' -> UINT64;
            case 'J' -> UINT;
            case 'U' -> UINTPTR;
            case 'f' -> FLOAT32;
            case 'd' -> FLOAT64;
            case 'c' -> COMPLEX64;
            case 'C' -> COMPLEX128;
            case 't' -> STRING;
            case 'p' -> UNSAFE_POINTER;
            case 'e' -> ERROR;
            case 'y' -> ANY;
            default -> null;
        };
    }

    // Generated code

    /** The type of a descriptor; classes it names are found by the loader of {@code context}. */
    public static RType of(String descriptor, Class<?> context) {
        return new Descriptors(descriptor, context.getClassLoader()).wholeType();
    }

    /**
     * Registers a named type; called once, by the initialiser of its box class. Nothing is parsed yet.
     *
     * @param name as {@code %T} prints it: {@code time.Duration}, {@code main.Pair[int,example.com/x.T]}
     * @param pkgPath the import path of its package
     * @param underlying the descriptor of the underlying type
     * @param methods the descriptors of all methods of the type and the pointer to it, promoted ones included
     * @param box the class of values of the type in interfaces
     */
    public static RType named(String name, String pkgPath, String underlying, String methods, Class<?> box) {
        ClassLoader loader = box.getClassLoader();
        return new RType(
                qualified(name, pkgPath),
                pkgPath,
                box,
                () -> new Descriptors(underlying, loader).wholeShape(),
                () -> new Descriptors(methods, loader).wholeMethods());
    }

    /**
     * The type of pointers to a type that is bound to a Java class: what that class's {@code rtype()} gives.
     *
     * @param box the internal name of the box class of the type, which the context class loader finds
     */
    public static RType bound(String box) {
        RType known = BOUND.get(box);
        if (known != null) {
            return known;
        }
        RType type = new Descriptors("PN" + box.length() + ":" + box, programLoader()).wholeType();
        BOUND.put(box, type);
        return type;
    }

    /** The loader of the program's classes. */
    private static ClassLoader programLoader() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return loader != null ? loader : ClassLoader.getSystemClassLoader();
    }

    /** A class of the program, null if it has none of that name. */
    static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name, true, programLoader());
        } catch (ClassNotFoundException _) {
            return null;
        }
    }

    private static String qualified(String name, String pkgPath) {
        int bracket = name.indexOf('[');
        boolean bare = name.lastIndexOf('.', bracket < 0 ? name.length() : bracket) < 0;
        return bare && !pkgPath.isEmpty() ? packageName(pkgPath) + "." + name : name;
    }

    /** The usual name of the package with an import path: its last element that is no major version. */
    static String packageName(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (last.length() < path.length() && last.matches("v[0-9]+")) {
            return packageName(path.substring(0, path.length() - last.length() - 1));
        }
        int dot = last.indexOf(".v");
        return dot > 0 ? last.substring(0, dot) : last;
    }

    // Composite types

    public static RType pointerTo(RType elem) {
        return elem.ptrTo();
    }

    public static RType sliceOf(RType elem) {
        return elem.sliceOf();
    }

    public static RType arrayOf(long len, RType elem) {
        return intern(new Shape.ArrayOf(len, elem), null);
    }

    public static RType mapOf(RType key, RType elem) {
        return intern(new Shape.MapOf(key, elem), null);
    }

    public static RType chanOf(ChanDir dir, RType elem) {
        return intern(new Shape.ChanOf(dir, elem), null);
    }

    public static RType funcOf(List<RType> in, List<RType> out, boolean variadic) {
        return intern(new Shape.FuncOf(List.copyOf(in), List.copyOf(out), variadic), null);
    }

    /**
     * A struct type; offsets and numbers of the given fields are ignored. Its variables are {@link ReflectStruct}s if
     * no code knows it.
     */
    public static RType structOf(List<RField> fields) {
        return intern(new Shape.StructOf("", null, Layout.place(fields)), null);
    }

    /** The type of values of a Java class that knows no Go type: a pointer to an opaque type of the class's name. */
    public static RType ofClass(Class<?> javaClass) {
        return JAVA_TYPES.get(javaClass);
    }

    /** The canonical type of a shape. */
    static RType intern(Shape shape, @Nullable Class<?> box) {
        if (shape instanceof Shape.Basic b) {
            return basicType(b.kind());
        }
        List<Object> key = key(shape);
        RType known = INTERNED.get(key);
        if (known == null) {
            RType made = RType.unnamed(shape, box);
            known = INTERNED.putIfAbsent(key, made);
            if (known == null) {
                return made;
            }
        }
        if (shape instanceof Shape.StructOf s && !s.structClass().isEmpty()) {
            known.adoptClass(s);
        }
        return known;
    }

    /** The predeclared type of a basic kind. */
    public static RType basicType(Kind kind) {
        return switch (kind) {
            case BOOL -> BOOL;
            case INT -> INT;
            case INT8 -> INT8;
            case INT16 -> INT16;
            case INT32 -> INT32;
            case INT64 -> INT64;
            case UINT -> UINT;
            case UINT8 -> UINT8;
            case UINT16 -> UINT16;
            case UINT32 -> UINT32;
            case UINT64 -> UINT64;
            case UINTPTR -> UINTPTR;
            case FLOAT32 -> FLOAT32;
            case FLOAT64 -> FLOAT64;
            case COMPLEX64 -> COMPLEX64;
            case COMPLEX128 -> COMPLEX128;
            case STRING -> STRING;
            case UNSAFE_POINTER -> UNSAFE_POINTER;
            default -> throw new IllegalArgumentException(kind + " is not basic");
        };
    }

    /** What makes two unnamed types identical; the classes that represent them do not count. */
    private static List<Object> key(Shape shape) {
        List<Object> key = new ArrayList<>();
        key.add(shape.kind());
        switch (shape) {
            case Shape.Basic _ -> {}
            case Shape.Pointer p -> key.add(p.elem());
            case Shape.SliceOf s -> key.add(s.elem());
            case Shape.ArrayOf a -> {
                key.add(a.len());
                key.add(a.elem());
            }
            case Shape.MapOf m -> {
                key.add(m.key());
                key.add(m.elem());
            }
            case Shape.ChanOf c -> {
                key.add(c.dir());
                key.add(c.elem());
            }
            case Shape.FuncOf f -> {
                key.add(f.in());
                key.add(f.out());
                key.add(f.variadic());
            }
            case Shape.StructOf s ->
                s.fields().forEach(f -> key.add(List.of(f.name(), f.pkgPath(), f.tag(), f.type(), f.embedded())));
            case Shape.InterfaceOf i -> i.methods().forEach(m -> key.add(List.of(m.name(), m.pkgPath(), m.type())));
        }
        return key;
    }

    /** Types of Java classes, each a pointer to a named struct without fields. */
    private static final class JavaTypes extends ClassValue<RType> {
        @Override
        protected RType computeValue(Class<?> javaClass) {
            String pkgPath = javaClass.getPackageName();
            Shape shape = new Shape.StructOf("", null, List.of());
            RType opaque = new RType(javaClass.getTypeName(), pkgPath, null, () -> shape, List::of);
            return opaque.ptrTo();
        }
    }
}
