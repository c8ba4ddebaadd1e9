package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A slice of references, structs or arrays.
 *
 * <p>{@code size} is the element's size in bytes under gc's layout for amd64, negative if it holds no pointers; it
 * decides the capacity of a grown array. Elements of struct type use the methods whose names end in Structs, elements
 * of array type those that end in Arrays (with {@code dims} and {@code leaf} of {@link Arrays} for the element): they
 * keep element objects where they are and copy contents. A value to append or set is the caller's to give away.
 */
public final class RefSlice extends Slice {
    public final @Nullable Object[] a;

    public RefSlice(@Nullable Object[] a, int off, int len, int cap) {
        super(off, len, cap);
        this.a = a;
    }

    @Override
    public @Nullable Object[] array() {
        return a;
    }

    // Construction

    /** Go's {@code make([]T, len, cap)}. */
    public static RefSlice make(long len, long cap, int size) {
        int n = SliceBounds.makeLen(len, cap, Math.abs(size));
        return new RefSlice(new Object[(int) cap], 0, n, (int) cap);
    }

    public static RefSlice make(long len, long cap) {
        return make(len, cap, 1);
    }

    /** The whole array. */
    public static RefSlice of(@Nullable Object[] a) {
        return new RefSlice(a, 0, a.length, a.length);
    }

    /** Go's {@code array[lo:hi]}. */
    public static RefSlice fromArray(@Nullable Object[] a, long lo, long hi) {
        SliceBounds.checkArray(lo, hi, a.length);
        return new RefSlice(a, (int) lo, (int) (hi - lo), a.length - (int) lo);
    }

    /** Go's {@code array[lo:hi:max]}. */
    public static RefSlice fromArray(@Nullable Object[] a, long lo, long hi, long max) {
        SliceBounds.checkArray3(lo, hi, max, a.length);
        return new RefSlice(a, (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    /** Go's {@code s[lo:hi]}. */
    public static @Nullable RefSlice slice(@Nullable RefSlice s, long lo, long hi) {
        SliceBounds.check(s, lo, hi);
        return s == null ? null : new RefSlice(s.a, s.off + (int) lo, (int) (hi - lo), s.cap - (int) lo);
    }

    /** Go's {@code s[lo:hi:max]}. */
    public static @Nullable RefSlice slice3(@Nullable RefSlice s, long lo, long hi, long max) {
        SliceBounds.check3(s, lo, hi, max);
        return s == null ? null : new RefSlice(s.a, s.off + (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    // Elements

    private static RefSlice present(@Nullable RefSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s;
    }

    private int at(long i) {
        return off + (int) Objects.checkIndex(i, (long) len);
    }

    public static @Nullable Object get(@Nullable RefSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)];
    }

    /** {@link #get(RefSlice, long)} with an index known to be an int. */
    public static @Nullable Object get(@Nullable RefSlice s, int i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + Objects.checkIndex(i, s.len)];
    }

    public static void set(@Nullable RefSlice s, long i, @Nullable Object value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)] = value;
    }

    public static void set(@Nullable RefSlice s, int i, @Nullable Object value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + Objects.checkIndex(i, s.len)] = value;
    }

    public static void setStructs(@Nullable RefSlice s, long i, Struct value) {
        RefSlice t = present(s, i);
        Arrays.putStruct(t.a, t.at(i), value);
    }

    public static void setArrays(@Nullable RefSlice s, long i, Object value, int dims, int leaf) {
        RefSlice t = present(s, i);
        Arrays.putArray(t.a, t.at(i), value, dims, leaf);
    }

    /** Puts {@code fresh} where element i is still null, and gives the element that is there then. */
    public static Object materialize(@Nullable RefSlice s, long i, Object fresh) {
        RefSlice t = present(s, i);
        return Arrays.materialize(t.a, t.at(i), fresh);
    }

    /** Go's {@code &s[i]} of an element that is neither struct nor array. */
    public static RefPtr ptr(@Nullable RefSlice s, long i) {
        RefSlice t = present(s, i);
        return new RefElem(t.a, t.at(i));
    }

    // Append

    /** Go's {@code append(s, value)}. */
    public static RefSlice append(@Nullable RefSlice s, @Nullable Object value, int size) {
        if (s != null && s.len < s.cap) {
            s.a[s.off + s.len] = value;
            return new RefSlice(s.a, s.off, s.len + 1, s.cap);
        }
        RefSlice r = grow(s, 1, size);
        r.a[r.len - 1] = value;
        return r;
    }

    public static RefSlice appendStructs(@Nullable RefSlice s, Struct value, int size) {
        RefSlice r = growStructs(s, 1, size);
        Arrays.putStruct(r.a, r.off + r.len - 1, value);
        return r;
    }

    public static RefSlice appendArrays(@Nullable RefSlice s, Object value, int size, int dims, int leaf) {
        RefSlice r = growArrays(s, 1, size, dims, leaf);
        Arrays.putArray(r.a, r.off + r.len - 1, value, dims, leaf);
        return r;
    }

    /** The slice longer by n &gt; 0 elements, which the caller sets: what append does before it stores. */
    public static RefSlice grow(@Nullable RefSlice s, long n, int size) {
        RefSlice r = longer(s, n, size);
        if (s != null && r.a != s.a) {
            System.arraycopy(s.a, s.off, r.a, 0, s.len);
        }
        return r;
    }

    public static RefSlice growStructs(@Nullable RefSlice s, long n, int size) {
        RefSlice r = longer(s, n, size);
        if (s != null && r.a != s.a) {
            Arrays.copyStructs(s.a, s.off, r.a, 0, s.len);
        }
        return r;
    }

    public static RefSlice growArrays(@Nullable RefSlice s, long n, int size, int dims, int leaf) {
        RefSlice r = longer(s, n, size);
        if (s != null && r.a != s.a) {
            Arrays.copyArrays(s.a, s.off, r.a, 0, s.len, dims, leaf);
        }
        return r;
    }

    /** The slice with n more elements, over its own array if there is room, else over a new empty one. */
    private static RefSlice longer(@Nullable RefSlice s, long n, int size) {
        int cap = s == null ? 0 : s.cap;
        long len = (s == null ? 0 : s.len) + n;
        if (s != null && len <= cap) {
            return new RefSlice(s.a, s.off, (int) len, cap);
        }
        Object[] a = new Object[Growth.capacity(len, cap, size)];
        return new RefSlice(a, 0, (int) len, a.length);
    }

    /** Go's {@code append(s, t...)}. */
    public static @Nullable RefSlice appendAll(@Nullable RefSlice s, @Nullable RefSlice t, int size) {
        if (t == null || t.len == 0) {
            return s;
        }
        RefSlice r = grow(s, t.len, size);
        System.arraycopy(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    public static @Nullable RefSlice appendAllStructs(@Nullable RefSlice s, @Nullable RefSlice t, int size) {
        if (t == null || t.len == 0) {
            return s;
        }
        RefSlice r = growStructs(s, t.len, size);
        Arrays.assignStructs(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    /** {@link #appendAllStructs} where nothing but s knows its array: elements that exist need no copies. */
    public static @Nullable RefSlice appendAllMoving(@Nullable RefSlice s, @Nullable RefSlice t, int size) {
        if (t == null || t.len == 0) {
            return s;
        }
        RefSlice r = grow(s, t.len, size);
        Arrays.assignStructs(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    public static @Nullable RefSlice appendAllArrays(
            @Nullable RefSlice s, @Nullable RefSlice t, int size, int dims, int leaf) {
        if (t == null || t.len == 0) {
            return s;
        }
        RefSlice r = growArrays(s, t.len, size, dims, leaf);
        Arrays.assignArrays(t.a, t.off, r.a, r.off + r.len - t.len, t.len, dims, leaf);
        return r;
    }

    // Copy and clear

    /** Go's {@code copy(dst, src)}. */
    public static long copy(@Nullable RefSlice dst, @Nullable RefSlice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        System.arraycopy(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    public static long copyStructs(@Nullable RefSlice dst, @Nullable RefSlice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        Arrays.assignStructs(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    public static long copyArrays(@Nullable RefSlice dst, @Nullable RefSlice src, int dims, int leaf) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        Arrays.assignArrays(src.a, src.off, dst.a, dst.off, n, dims, leaf);
        return n;
    }

    /** Go's {@code clear(s)}. */
    public static void clear(@Nullable RefSlice s) {
        if (s != null) {
            java.util.Arrays.fill(s.a, s.off, s.off + s.len, null);
        }
    }

    public static void clearStructs(@Nullable RefSlice s) {
        if (s != null) {
            for (int i = s.off; i < s.off + s.len; i++) {
                Arrays.putStruct(s.a, i, null);
            }
        }
    }

    public static void clearArrays(@Nullable RefSlice s, int dims, int leaf) {
        if (s != null) {
            for (int i = s.off; i < s.off + s.len; i++) {
                Arrays.putArray(s.a, i, null, dims, leaf);
            }
        }
    }

    // Conversion to arrays

    /** Go's {@code [n]T(s)}. */
    public static @Nullable Object[] toArray(@Nullable RefSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        return s == null ? new Object[0] : java.util.Arrays.copyOfRange(s.a, s.off, s.off + (int) n);
    }

    public static @Nullable Object[] toArrayStructs(@Nullable RefSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        Object[] copy = new Object[(int) n];
        if (s != null) {
            Arrays.copyStructs(s.a, s.off, copy, 0, (int) n);
        }
        return copy;
    }

    public static @Nullable Object[] toArrayArrays(@Nullable RefSlice s, long n, int dims, int leaf) {
        SliceBounds.checkConversion(s, n);
        Object[] copy = new Object[(int) n];
        if (s != null) {
            Arrays.copyArrays(s.a, s.off, copy, 0, (int) n, dims, leaf);
        }
        return copy;
    }

    /** Go's {@code (*[n]T)(s)}. */
    public static @Nullable Object @Nullable [] toArrayPtr(@Nullable RefSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        if (s == null) {
            return null;
        }
        if (n == 0) {
            return new Object[0];
        }
        SliceBounds.checkWhole(s.off, n, s.a.length);
        return s.a;
    }
}
