package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slice of bools. */
public final class BoolSlice extends Slice {
    public final boolean[] a;

    public BoolSlice(boolean[] a, int off, int len, int cap) {
        super(off, len, cap);
        this.a = a;
    }

    @Override
    public boolean[] array() {
        return a;
    }

    /** Go's {@code make([]T, len, cap)}. */
    public static BoolSlice make(long len, long cap) {
        int n = SliceBounds.makeLen(len, cap, 1);
        return new BoolSlice(new boolean[(int) cap], 0, n, (int) cap);
    }

    public static BoolSlice make(long len) {
        return make(len, len);
    }

    /** The whole array. */
    public static BoolSlice of(boolean[] a) {
        return new BoolSlice(a, 0, a.length, a.length);
    }

    /** Go's {@code array[lo:hi]}. */
    public static BoolSlice fromArray(boolean[] a, long lo, long hi) {
        SliceBounds.checkArray(lo, hi, a.length);
        return new BoolSlice(a, (int) lo, (int) (hi - lo), a.length - (int) lo);
    }

    /** Go's {@code array[lo:hi:max]}. */
    public static BoolSlice fromArray(boolean[] a, long lo, long hi, long max) {
        SliceBounds.checkArray3(lo, hi, max, a.length);
        return new BoolSlice(a, (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    public static boolean get(@Nullable BoolSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)];
    }

    /** {@link #get(BoolSlice, long)} with an index known to be an int. */
    public static boolean get(@Nullable BoolSlice s, int i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + Objects.checkIndex(i, s.len)];
    }

    public static void set(@Nullable BoolSlice s, long i, boolean value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)] = value;
    }

    public static void set(@Nullable BoolSlice s, int i, boolean value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + Objects.checkIndex(i, s.len)] = value;
    }

    /** Go's {@code &s[i]}. */
    public static BoolPtr ptr(@Nullable BoolSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return new BoolElem(s.a, s.off + (int) Objects.checkIndex(i, (long) s.len));
    }

    /** Go's {@code append(s, value)}. */
    public static BoolSlice append(@Nullable BoolSlice s, boolean value) {
        if (s != null && s.len < s.cap) {
            s.a[s.off + s.len] = value;
            return new BoolSlice(s.a, s.off, s.len + 1, s.cap);
        }
        BoolSlice r = grow(s, 1);
        r.a[r.len - 1] = value;
        return r;
    }

    /** The slice longer by n &gt; 0 elements, which the caller sets: what append does before it stores. */
    public static BoolSlice grow(@Nullable BoolSlice s, long n) {
        if (s == null) {
            boolean[] a = new boolean[Growth.capacity(n, 0, -1)];
            return new BoolSlice(a, 0, (int) n, a.length);
        }
        long len = s.len + n;
        if (len <= s.cap) {
            return new BoolSlice(s.a, s.off, (int) len, s.cap);
        }
        boolean[] a = new boolean[Growth.capacity(len, s.cap, -1)];
        System.arraycopy(s.a, s.off, a, 0, s.len);
        return new BoolSlice(a, 0, (int) len, a.length);
    }

    /** Go's {@code append(s, t...)}. */
    public static @Nullable BoolSlice appendAll(@Nullable BoolSlice s, @Nullable BoolSlice t) {
        if (t == null || t.len == 0) {
            return s;
        }
        BoolSlice r = grow(s, t.len);
        System.arraycopy(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    /** Go's {@code append(s, make([]T, n)...)}. */
    public static @Nullable BoolSlice appendZeros(@Nullable BoolSlice s, long n) {
        if (n < 0) {
            throw Panics.makesliceLen();
        }
        if (n == 0) {
            return s;
        }
        BoolSlice r = grow(s, n);
        Arrays.fill(r.a, r.off + r.len - (int) n, r.off + r.len, false);
        return r;
    }

    /** Go's {@code s[lo:hi]}. */
    public static @Nullable BoolSlice slice(@Nullable BoolSlice s, long lo, long hi) {
        SliceBounds.check(s, lo, hi);
        return s == null ? null : new BoolSlice(s.a, s.off + (int) lo, (int) (hi - lo), s.cap - (int) lo);
    }

    /** Go's {@code s[lo:hi:max]}. */
    public static @Nullable BoolSlice slice3(@Nullable BoolSlice s, long lo, long hi, long max) {
        SliceBounds.check3(s, lo, hi, max);
        return s == null ? null : new BoolSlice(s.a, s.off + (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    /** Go's {@code copy(dst, src)}. */
    public static long copy(@Nullable BoolSlice dst, @Nullable BoolSlice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        System.arraycopy(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    /** Go's {@code clear(s)}. */
    public static void clear(@Nullable BoolSlice s) {
        if (s != null) {
            Arrays.fill(s.a, s.off, s.off + s.len, false);
        }
    }

    /** Go's {@code [n]T(s)}. */
    public static boolean[] toArray(@Nullable BoolSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        return s == null ? new boolean[0] : Arrays.copyOfRange(s.a, s.off, s.off + (int) n);
    }

    /** Go's {@code (*[n]T)(s)}. */
    public static boolean @Nullable [] toArrayPtr(@Nullable BoolSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        if (s == null) {
            return null;
        }
        if (n == 0) {
            return new boolean[0];
        }
        SliceBounds.checkWhole(s.off, n, s.a.length);
        return s.a;
    }
}
