package dev.jigo.std.reflect;

import dev.jigo.runtime.types.ArrayValues;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.BoolSlice;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.DoubleSlice;
import dev.jigo.runtime.values.FloatSlice;
import dev.jigo.runtime.values.IntSlice;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.Ptr;
import dev.jigo.runtime.values.RefSlice;
import dev.jigo.runtime.values.ShortSlice;
import dev.jigo.runtime.values.Slice;
import org.jspecify.annotations.Nullable;

/** Slices whose element type is known only at run time. Bounds have been checked by the caller. */
final class SliceValues {
    private SliceValues() {}

    /** The slice of an array of the right kind. */
    static Slice of(Object array, int off, int len, int cap) {
        return switch (array) {
            case boolean[] a -> new BoolSlice(a, off, len, cap);
            case byte[] a -> new ByteSlice(a, off, len, cap);
            case short[] a -> new ShortSlice(a, off, len, cap);
            case int[] a -> new IntSlice(a, off, len, cap);
            case long[] a -> new LongSlice(a, off, len, cap);
            case float[] a -> new FloatSlice(a, off, len, cap);
            case double[] a -> new DoubleSlice(a, off, len, cap);
            case Object[] a -> new RefSlice(a, off, len, cap);
            default -> throw new IllegalArgumentException("not an array: " + array.getClass());
        };
    }

    static Slice make(RType elem, long len, long cap) {
        return of(ArrayValues.make(elem, Math.toIntExact(cap)), 0, (int) len, (int) cap);
    }

    static @Nullable Slice reslice(@Nullable Slice s, long i, long j, long k) {
        return s == null ? null : of(s.array(), s.off + (int) i, (int) (j - i), (int) (k - i));
    }

    /** The same elements in new memory with room for {@code n} more. */
    static Slice grow(RType elem, @Nullable Slice s, long n) {
        int len = s == null ? 0 : s.len;
        Slice longer =
                switch (s == null ? of(ArrayValues.make(elem, 0), 0, 0, 0) : s) {
                    case BoolSlice b -> BoolSlice.grow(b, n);
                    case ByteSlice b -> ByteSlice.grow(b, n);
                    case ShortSlice b -> ShortSlice.grow(b, n);
                    case IntSlice b -> IntSlice.grow(b, n);
                    case LongSlice b -> LongSlice.grow(b, n);
                    case FloatSlice b -> FloatSlice.grow(b, n);
                    case DoubleSlice b -> DoubleSlice.grow(b, n);
                    case RefSlice b -> growReferences(elem, b, n);
                    default -> throw new IllegalArgumentException("unknown slice class");
                };
        return of(longer.array(), longer.off, len, longer.cap);
    }

    private static Slice growReferences(RType elem, RefSlice s, long n) {
        RefSlice longer = RefSlice.grow(s, n, elem.elemSize());
        if (elem.kind() == Kind.STRUCT || elem.kind() == Kind.ARRAY) {
            // Elements are variables: the new memory has its own.
            @Nullable Object[] fresh = new @Nullable Object[longer.off + longer.cap];
            ArrayValues.copyElements(elem, s.a, s.off, fresh, longer.off, s.len);
            return of(fresh, longer.off, longer.len, longer.cap);
        }
        return longer;
    }

    static long copy(RType elem, @Nullable Slice dst, @Nullable Slice src) {
        int n = (int) Math.min(Slice.len(dst), Slice.len(src));
        if (dst != null && src != null && n > 0) {
            ArrayValues.copyElements(elem, src.array(), src.off, dst.array(), dst.off, n);
        }
        return n;
    }

    static void clear(RType elem, @Nullable Slice s) {
        for (int i = 0; s != null && i < s.len; i++) {
            ArrayValues.set(elem, s.array(), s.off + i, elem.values().zero());
        }
    }

    /** A new array with the first {@code n} elements. */
    static Object toArray(RType elem, @Nullable Slice s, long n) {
        Object array = ArrayValues.make(elem, (int) n);
        if (s != null) {
            ArrayValues.copyElements(elem, s.array(), s.off, array, 0, (int) n);
        }
        return array;
    }

    /** The slice of {@code n} elements that begins at an element pointer. */
    static @Nullable Slice at(RType elem, @Nullable Object pointer, long n) {
        if (pointer == null) {
            return null;
        }
        if (pointer instanceof Ptr p && p.base() != null && p.base().getClass().isArray()) {
            return of(p.base(), p.index(), (int) n, (int) n);
        }
        if (n <= 1 && elem.values().isPlace()) {
            return of(new @Nullable Object[] {pointer}, 0, (int) n, (int) n);
        }
        throw new IllegalArgumentException("reflect.SliceAt: pointer does not lie in an array");
    }
}
