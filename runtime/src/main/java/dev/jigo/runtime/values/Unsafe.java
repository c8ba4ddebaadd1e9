package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Package unsafe. An unsafe.Pointer is the representation of some pointer: a struct, an array, or a {@link Ptr}. Casts give the
 * variable that lies at that place if it has the type asked for, else a view of the bytes there if those are numbers; what
 * has neither panics and names the idiom.
 */
public final class Unsafe {
    private Unsafe() {}

    // Casts

    /**
     * An unsafe.Pointer as a pointer of a type.
     *
     * @param type the pointer type
     * @param target the Java class of such pointers
     */
    public static @Nullable Object pointer(@Nullable Object p, RType type, Class<?> target) {
        if (p == null) {
            return null;
        }
        RType elem = Objects.requireNonNull(type.elem());
        if (target.isInstance(p) && !(p instanceof Ptr number && isOtherWidth(number, elem))) {
            return p;
        }
        Object view = ByteViews.pointer(p, elem, target);
        if (view != null) {
            return view;
        }
        throw unsupported("pointer to " + describe(p) + " as " + type);
    }

    /** An IntPtr is a pointer to an integer of any size up to 32 bits; elements tell theirs. */
    private static boolean isOtherWidth(Ptr p, RType elem) {
        int width = ByteViews.elementWidth(p);
        return width != 0 && isNumber(elem) && elem.size() != width;
    }

    static boolean isNumber(RType type) {
        Kind kind = type.kind();
        return kind.compareTo(Kind.INT) >= 0 && kind.compareTo(Kind.FLOAT64) <= 0;
    }

    private static String describe(Object p) {
        return switch (p) {
            case Struct s -> s.structType().toString();
            case Ptr q -> q.base() == null ? "package variable" : "variable in " + q.base().getClass().getSimpleName();
            default -> p.getClass().getSimpleName();
        };
    }

    static RuntimeException unsupported(String idiom) {
        return Panics.runtimeError("unsafe: no variable of that type at this place: " + idiom);
    }

    /** {@code unsafe.Pointer(n)} of an integer. */
    public static @Nullable Object ofAddress(long address) {
        if (address == 0) {
            return null;
        }
        throw unsupported("integer as unsafe.Pointer");
    }

    /** {@code unsafe.Add(p, n)}. */
    public static @Nullable Object add(@Nullable Object p, long bytes) {
        if (bytes == 0) {
            return p;
        }
        Object moved = p == null ? null : ByteViews.moved(p, bytes);
        if (moved == null) {
            throw unsupported("unsafe.Add");
        }
        return moved;
    }

    // Strings and slices

    /** {@code unsafe.String(p, n)}. */
    public static @Nullable GoString string(@Nullable Object p, long n) {
        checkLength(p, n, "unsafe.String");
        if (n == 0) {
            return null;
        }
        if (p instanceof Ptr q && q.base() instanceof byte[] a) {
            return new GoString(a, Objects.checkFromIndexSize(q.index(), (int) n, a.length), (int) n);
        }
        if (p instanceof IntPtr q && n == 1) {
            return GoString.wrap(new byte[] {(byte) q.get()});
        }
        throw unsupported("unsafe.String of " + describe(Objects.requireNonNull(p)));
    }

    private static void checkLength(@Nullable Object p, long n, String function) {
        if (n < 0 || n > Integer.MAX_VALUE) {
            throw Panics.runtimeError(function + ": len out of range");
        }
        if (p == null && n > 0) {
            throw Panics.runtimeError(function + ": ptr is nil and len is not zero");
        }
    }

    /** {@code unsafe.StringData(s)}. */
    public static @Nullable IntPtr stringData(@Nullable GoString s) {
        return s == null ? null : new Uint8Elem(s.a, s.off);
    }

    /**
     * {@code unsafe.Slice(p, n)}.
     *
     * @param target the class of such slices
     */
    public static @Nullable Slice slice(@Nullable Object p, long n, Class<?> target) {
        checkLength(p, n, "unsafe.Slice");
        if (p == null) {
            return null;
        }
        int len = (int) n;
        if (p instanceof Ptr q) {
            int off = q.index();
            Slice slice = sliceOf(q.base(), off, len);
            if (slice != null && target.isInstance(slice)) {
                return slice;
            }
            if (n == 1) {
                throw unsupported("unsafe.Slice of a variable");
            }
        }
        if (n <= 1 && target == RefSlice.class) {
            return new RefSlice(new Object[] {p}, 0, len, len);
        }
        throw unsupported("unsafe.Slice of " + describe(p));
    }

    private static @Nullable Slice sliceOf(@Nullable Object array, int off, int len) {
        return switch (array) {
            case byte[] a -> new ByteSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case short[] a -> new ShortSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case int[] a -> new IntSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case long[] a -> new LongSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case float[] a -> new FloatSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case double[] a -> new DoubleSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case boolean[] a -> new BoolSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case Object[] a -> new RefSlice(a, Objects.checkFromIndexSize(off, len, a.length), len, len);
            case null, default -> null;
        };
    }

    /**
     * {@code unsafe.SliceData(s)} of a slice whose elements are neither structs nor arrays.
     *
     * @param unsigned whether 8 and 16-bit elements are unsigned
     */
    public static @Nullable Object sliceData(@Nullable Slice s, boolean unsigned) {
        return switch (s) {
            case null -> null;
            case ByteSlice b -> unsigned ? new Uint8Elem(b.a, b.off) : new Int8Elem(b.a, b.off);
            case ShortSlice b -> unsigned ? new Uint16Elem(b.a, b.off) : new Int16Elem(b.a, b.off);
            case IntSlice b -> new Int32Elem(b.a, b.off);
            case LongSlice b -> new LongElem(b.a, b.off);
            case FloatSlice b -> new FloatElem(b.a, b.off);
            case DoubleSlice b -> new DoubleElem(b.a, b.off);
            case BoolSlice b -> new BoolElem(b.a, b.off);
            case RefSlice b -> new RefElem(b.a, b.off);
            default -> throw new IllegalArgumentException(s.getClass().getName());
        };
    }
}
