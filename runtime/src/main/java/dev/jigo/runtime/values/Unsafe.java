package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.types.ArrayValues;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RField;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.types.SliceValues;
import org.jspecify.annotations.Nullable;

/**
 * Package unsafe. An unsafe.Pointer is the representation of the pointer it was made from, or a {@link Place} beside
 * it. A cast to *T gives the variable of type T that lies there; numbers may be seen as numbers of other sizes;
 * anything else panics and says what was asked.
 */
public final class Unsafe {
    private Unsafe() {}

    /** {@code unsafe.Add(p, n)}. */
    public static @Nullable Object add(@Nullable Object p, long n) {
        if (n == 0) {
            return p;
        }
        if (p instanceof Place q) {
            long distance = q.distance + n;
            return distance == 0 ? q.origin : new Place(q.origin, distance);
        }
        return new Place(p, n);
    }

    /** {@code unsafe.Pointer(n)} of a number that is not known to come from a pointer. */
    public static @Nullable Object ofAddress(long n) {
        return n == 0 ? null : new Place(null, n);
    }

    /**
     * {@code (*T)(p)}.
     *
     * @param type the pointer type
     * @param representation the class of such pointers
     */
    public static @Nullable Object pointer(@Nullable Object p, RType type, Class<?> representation) {
        if (p == null) {
            return null;
        }
        Object origin = p instanceof Place q ? q.origin : p;
        long distance = p instanceof Place q ? q.distance : 0;
        Object found = origin == null ? null : find(origin, distance, type.elem());
        if (found == null || !representation.isInstance(found)) {
            throw unsupported(origin, distance, type);
        }
        return found;
    }

    private static RuntimeException unsupported(@Nullable Object origin, long distance, RType type) {
        String what = switch (origin) {
            case null -> "a number";
            case Struct s -> "a pointer to " + s.structType();
            case Ptr p when p.base() instanceof Struct s -> "a pointer into " + s.structType();
            default -> "a pointer";
        };
        String moved = distance == 0 ? "" : " moved by " + distance + " bytes";
        return Panics.runtimeError(
                "unsafe.Pointer: conversion of " + what + moved + " to " + type + " is not supported");
    }

    /** The pointer to the variable of type T at a distance from what a pointer refers to; null if there is none. */
    private static @Nullable Object find(Object origin, long distance, RType elem) {
        return switch (origin) {
            case Struct s -> inStruct(s, distance, elem);
            case Ptr p -> besidePointer(p, distance, elem);
            default -> inArray(origin, distance, elem);
        };
    }

    // Structs

    private static @Nullable Object inStruct(Struct s, long distance, RType elem) {
        if (distance == 0 && elem.kind() == Kind.STRUCT && isVariableOf(s, elem)) {
            return s;
        }
        for (RField f : s.structType().fields()) {
            long inside = distance - f.offset();
            if (inside >= 0 && (inside < f.type().size() || f.type().size() == 0 && inside == 0)) {
                Object pointer = f.type().values().isPlace() ? s.getField(f.index()) : s.fieldPtr(f.index());
                Object found = pointer == null ? null : find(pointer, inside, elem);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static boolean isVariableOf(Struct s, RType elem) {
        return elem.structClass().replace('/', '.').equals(s.getClass().getName()) || s.structType() == elem;
    }

    // Arrays, and pointers into them

    private static @Nullable Object inArray(Object array, long distance, RType elem) {
        if (!array.getClass().isArray()) {
            return distance == 0 ? array : null;
        }
        if (elem.kind() == Kind.ARRAY) {
            boolean whole = distance == 0 && java.lang.reflect.Array.getLength(array) == elem.len();
            if (whole && holds(array, elem.elem())) {
                return array;
            }
            return distance == 0 && array instanceof byte[] bytes ? Snapshot.of(bytes, elem) : null;
        }
        Memory memory = Memory.of(array);
        if (memory != null) {
            return number(memory, distance, elem.kind());
        }
        return array instanceof Object[] a ? reference(a, 0, distance, elem) : null;
    }

    /** Whether a Java array is one of elements of a type, as far as its class tells. */
    private static boolean holds(Object array, RType elem) {
        return ArrayValues.make(elem, 0).getClass() == array.getClass();
    }

    private static @Nullable Object besidePointer(Ptr p, long distance, RType elem) {
        Memory memory = MemoryPointers.memoryOf(p);
        if (memory != null) {
            return number(memory, p.index() + distance, elem.kind());
        }
        Object base = p.base();
        if (base != null && base.getClass().isArray()) {
            return besideElement(base, p.index(), distance, elem);
        }
        if (base instanceof Struct s && distance != 0) {
            return inStruct(s, offsetOf(s, p) + distance, elem);
        }
        if (distance == 0 && p instanceof RefPtr r) {
            return elem.kind() == Kind.STRING && r.get() instanceof ByteSlice ? new TextOfBytes(r) : r;
        }
        Memory variable = Memory.of(p);
        boolean same = distance == 0 && isKindOf(p, elem.kind());
        return same || variable == null ? p : number(variable, distance, elem.kind());
    }

    /** Whether the pointer's class is that of a kind's own pointers, whose whole variable it then is. */
    private static boolean isKindOf(Ptr p, Kind kind) {
        return switch (kind.jvm()) {
            case 'Z' -> p instanceof BoolPtr;
            case 'I' -> p instanceof IntPtr && kind.size() == 4;
            case 'J' -> p instanceof LongPtr;
            case 'F' -> p instanceof FloatPtr;
            case 'D' -> p instanceof DoublePtr;
            default -> false;
        };
    }

    private static @Nullable Object besideElement(Object array, int index, long distance, RType elem) {
        Memory memory = Memory.of(array);
        if (memory == null) {
            return array instanceof Object[] a ? reference(a, index, distance, elem) : null;
        }
        long offset = (long) index * Memory.unit(array) + distance;
        return elem.kind() == Kind.ARRAY ? inArray(array, offset, elem) : number(memory, offset, elem.kind());
    }

    /** A pointer to a number; the array's own kind of pointer where one fits. */
    private static @Nullable Object number(Memory memory, long offset, Kind kind) {
        if (kind.jvm() == 'L') {
            return null;
        }
        Object array = memory.holder();
        int width = kind.size();
        if (width == Memory.unit(array)
                && offset % width == 0
                && array.getClass().isArray()) {
            int i = (int) (offset / width);
            Ptr own = ownElement(array, i, kind);
            if (own != null) {
                return own;
            }
        }
        return MemoryPointers.of(memory, offset, kind);
    }

    private static @Nullable Ptr ownElement(Object array, int i, Kind kind) {
        boolean signed = kind.isSigned();
        return switch (array) {
            case boolean[] a when kind == Kind.BOOL -> new BoolElem(a, i);
            case byte[] a when kind.jvm() == 'I' -> signed ? new Int8Elem(a, i) : new Uint8Elem(a, i);
            case short[] a when kind.jvm() == 'I' -> signed ? new Int16Elem(a, i) : new Uint16Elem(a, i);
            case int[] a when kind.jvm() == 'I' -> new Int32Elem(a, i);
            case long[] a when kind.jvm() == 'J' -> new LongElem(a, i);
            case float[] a when kind.jvm() == 'F' -> new FloatElem(a, i);
            case double[] a when kind.jvm() == 'D' -> new DoubleElem(a, i);
            default -> null;
        };
    }

    /** An element of an array of references, as many elements away as the type's size says. */
    private static @Nullable Object reference(@Nullable Object[] a, int index, long distance, RType elem) {
        long size = elem.size();
        if (elem.kind().jvm() != 'L' || (size == 0 ? distance != 0 : distance % size != 0)) {
            return null;
        }
        long i = size == 0 ? index : index + distance / size;
        if (i < 0 || i >= a.length) {
            return null;
        }
        return elem.values().isPlace()
                ? Arrays.materialize(a, (int) i, elem.values().newVariable())
                : new RefElem(a, (int) i);
    }

    private static long offsetOf(Struct s, Ptr p) {
        for (RField f : s.structType().fields()) {
            if (!f.type().values().isPlace() && Ptr.eq(s.fieldPtr(f.index()), p)) {
                return f.offset();
            }
        }
        throw Panics.runtimeError("unsafe.Pointer: moving within " + s.structType() + " is not supported");
    }

    /** A variable of type []byte seen as one of type string. */
    private static final class TextOfBytes extends RefPtr {
        private final RefPtr bytes;

        TextOfBytes(RefPtr bytes) {
            this.bytes = bytes;
        }

        @Override
        public @Nullable Object get() {
            return bytes.get() instanceof ByteSlice b ? GoString.view(b) : null;
        }

        @Override
        public void set(@Nullable Object value) {
            bytes.set(GoString.viewBytes((GoString) value));
        }

        @Override
        public @Nullable Object base() {
            return bytes.base();
        }

        @Override
        public int index() {
            return bytes.index();
        }
    }

    // Strings and slices

    private static int length(long len, @Nullable Object p, String function) {
        if (len < 0 || len > Integer.MAX_VALUE) {
            throw Panics.runtimeError("unsafe." + function + ": len out of range");
        }
        if (p == null && len > 0) {
            throw Panics.runtimeError("unsafe." + function + ": ptr is nil and len is not zero");
        }
        return (int) len;
    }

    /** {@code unsafe.Slice(p, len)}; {@code representation} is the class of the slice. */
    public static @Nullable Slice slice(@Nullable Object p, long len, Class<?> representation) {
        int n = length(len, p, "Slice");
        if (p == null) {
            return null;
        }
        if (p instanceof Struct && n <= 1 && representation == RefSlice.class) {
            return new RefSlice(new Object[] {p}, 0, n, n);
        }
        Slice s = p instanceof Ptr q ? fromElement(q.base(), q.index(), n) : fromElement(p, 0, n);
        if (s == null || !representation.isInstance(s)) {
            throw Panics.runtimeError(
                    "unsafe.Slice of a pointer that is not to an element of an array is not supported");
        }
        return s;
    }

    private static @Nullable Slice fromElement(@Nullable Object array, int i, int n) {
        if (array == null || !array.getClass().isArray()) {
            return null;
        }
        if (i + (long) n > java.lang.reflect.Array.getLength(array)) {
            throw Panics.runtimeError("unsafe.Slice: len out of range");
        }
        return SliceValues.of(array, i, n, n);
    }

    /** {@code unsafe.SliceData(s)} of a slice of anything but structs and arrays. */
    public static @Nullable Object sliceData(@Nullable Slice s, boolean unsigned) {
        return switch (s) {
            case null -> null;
            case BoolSlice b -> new BoolElem(b.a, b.off);
            case ByteSlice b -> unsigned ? new Uint8Elem(b.a, b.off) : new Int8Elem(b.a, b.off);
            case ShortSlice b -> unsigned ? new Uint16Elem(b.a, b.off) : new Int16Elem(b.a, b.off);
            case IntSlice b -> new Int32Elem(b.a, b.off);
            case LongSlice b -> new LongElem(b.a, b.off);
            case FloatSlice b -> new FloatElem(b.a, b.off);
            case DoubleSlice b -> new DoubleElem(b.a, b.off);
            case RefSlice b -> new RefElem(b.a, b.off);
            default -> throw new IllegalStateException("no slice: " + s.getClass());
        };
    }

    /** {@code unsafe.String(p, len)}. */
    public static @Nullable GoString string(@Nullable Object p, long len) {
        int n = length(len, p, "String");
        if (p == null || n == 0) {
            return null;
        }
        if (p instanceof Ptr q && q.base() instanceof byte[] a && q.index() + (long) n <= a.length) {
            return new GoString(a, q.index(), n);
        }
        if (p instanceof IntPtr q && n == 1) {
            return GoString.wrap(new byte[] {(byte) q.get()});
        }
        throw Panics.runtimeError("unsafe.String of a pointer that is not to so many bytes is not supported");
    }

    /** {@code unsafe.StringData(s)}. */
    public static @Nullable IntPtr stringData(@Nullable GoString s) {
        return s == null ? null : new Uint8Elem(s.a, s.off);
    }
}
