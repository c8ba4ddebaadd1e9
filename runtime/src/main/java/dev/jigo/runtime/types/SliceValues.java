package dev.jigo.runtime.types;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.values.BoolSlice;
import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.DoubleSlice;
import dev.jigo.runtime.values.FloatSlice;
import dev.jigo.runtime.values.Growth;
import dev.jigo.runtime.values.IntSlice;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.RefSlice;
import dev.jigo.runtime.values.ShortSlice;
import dev.jigo.runtime.values.Slice;
import org.jspecify.annotations.Nullable;

/** Operations on slices whose element type is known only at run time; {@code elem} is that type. Slices may be nil. */
public final class SliceValues {
    private SliceValues() {}

    /** A slice over a Java array. */
    public static Slice of(Object array, int off, int len, int cap) {
        return switch (array) {
            case boolean[] a -> new BoolSlice(a, off, len, cap);
            case byte[] a -> new ByteSlice(a, off, len, cap);
            case short[] a -> new ShortSlice(a, off, len, cap);
            case int[] a -> new IntSlice(a, off, len, cap);
            case long[] a -> new LongSlice(a, off, len, cap);
            case float[] a -> new FloatSlice(a, off, len, cap);
            case double[] a -> new DoubleSlice(a, off, len, cap);
            case Object[] a -> new RefSlice(a, off, len, cap);
            default -> throw new IllegalStateException("not an array: " + array.getClass());
        };
    }

    /** A slice over a whole Go array. */
    public static Slice of(Object array) {
        int length = ArrayValues.length(array);
        return of(array, 0, length, length);
    }

    public static Slice make(RType elem, long len, long cap) {
        if (len < 0 || len > Integer.MAX_VALUE) {
            throw Panics.makesliceLen();
        }
        if (cap < len || cap > Integer.MAX_VALUE) {
            throw Panics.makesliceCap();
        }
        return of(ArrayValues.make(elem, (int) cap), 0, (int) len, (int) cap);
    }

    private static Slice present(@Nullable Slice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s;
    }

    private static int at(Slice s, long i) {
        if (Long.compareUnsigned(i, s.len) >= 0) {
            throw Panics.index(i, s.len);
        }
        return s.off + (int) i;
    }

    /** The raw element; a struct or array is the variable itself. */
    public static @Nullable Object get(RType elem, @Nullable Slice s, long i) {
        Slice slice = present(s, i);
        return ArrayValues.get(elem, slice.array(), at(slice, i));
    }

    public static void set(RType elem, @Nullable Slice s, long i, @Nullable Object raw) {
        Slice slice = present(s, i);
        ArrayValues.set(elem, slice.array(), at(slice, i), raw);
    }

    /** A pointer to an element. */
    public static Object ptr(RType elem, @Nullable Slice s, long i) {
        Slice slice = present(s, i);
        return ArrayValues.ptr(elem, slice.array(), at(slice, i));
    }

    /** Go's {@code s[lo:hi:max]} with bounds that have been checked. */
    public static @Nullable Slice slice(@Nullable Slice s, int lo, int hi, int max) {
        return s == null ? null : of(s.array(), s.off + lo, hi - lo, max - lo);
    }

    /** The slice with room for n more elements, and the same length. */
    public static Slice grow(RType elem, @Nullable Slice s, long n) {
        int len = s == null ? 0 : s.len;
        int cap = s == null ? 0 : s.cap;
        if (s != null && len + n <= cap) {
            return s;
        }
        Object array = ArrayValues.make(elem, Growth.capacity(len + n, cap, elem.elemSize()));
        if (s != null) {
            ArrayValues.copyElements(elem, s.array(), s.off, array, 0, len);
        }
        return of(array, 0, len, ArrayValues.length(array));
    }

    /** Go's {@code append(s, raw)}; a struct or array is copied. */
    public static Slice append(RType elem, @Nullable Slice s, @Nullable Object raw) {
        Slice room = grow(elem, s, 1);
        ArrayValues.set(elem, room.array(), room.off + room.len, raw);
        return of(room.array(), room.off, room.len + 1, room.cap);
    }

    /** Go's {@code append(s, t...)}. */
    public static @Nullable Slice appendAll(RType elem, @Nullable Slice s, @Nullable Slice t) {
        if (t == null || t.len == 0) {
            return s;
        }
        Slice room = grow(elem, s, t.len);
        ArrayValues.copyElements(elem, t.array(), t.off, room.array(), room.off + room.len, t.len);
        return of(room.array(), room.off, room.len + t.len, room.cap);
    }

    /** Go's {@code copy(dst, src)}. */
    public static long copy(RType elem, @Nullable Slice dst, @Nullable Slice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        ArrayValues.copyElements(elem, src.array(), src.off, dst.array(), dst.off, n);
        return n;
    }

    /** Sets all elements to zero. */
    public static void clear(RType elem, @Nullable Slice s) {
        if (s != null) {
            Object zeros = ArrayValues.make(elem, s.len);
            ArrayValues.copyElements(elem, zeros, 0, s.array(), s.off, s.len);
        }
    }
}
