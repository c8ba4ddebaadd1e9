package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slice of float32s. */
public final class FloatSlice extends Slice {
    public final float[] a;

    public FloatSlice(float[] a, int off, int len, int cap) {
        super(off, len, cap);
        this.a = a;
    }

    @Override
    public float[] array() {
        return a;
    }

    /** Go's {@code make([]T, len, cap)}. */
    public static FloatSlice make(long len, long cap) {
        int n = SliceBounds.makeLen(len, cap, 4);
        return new FloatSlice(new float[(int) cap], 0, n, (int) cap);
    }

    public static FloatSlice make(long len) {
        return make(len, len);
    }

    /** The whole array. */
    public static FloatSlice of(float[] a) {
        return new FloatSlice(a, 0, a.length, a.length);
    }

    /** Go's {@code array[lo:hi]}. */
    public static FloatSlice fromArray(float[] a, long lo, long hi) {
        SliceBounds.checkArray(lo, hi, a.length);
        return new FloatSlice(a, (int) lo, (int) (hi - lo), a.length - (int) lo);
    }

    /** Go's {@code array[lo:hi:max]}. */
    public static FloatSlice fromArray(float[] a, long lo, long hi, long max) {
        SliceBounds.checkArray3(lo, hi, max, a.length);
        return new FloatSlice(a, (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    public static float get(@Nullable FloatSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)];
    }

    /** {@link #get(FloatSlice, long)} with an index known to be an int. */
    public static float get(@Nullable FloatSlice s, int i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + Objects.checkIndex(i, s.len)];
    }

    public static void set(@Nullable FloatSlice s, long i, float value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)] = value;
    }

    public static void set(@Nullable FloatSlice s, int i, float value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + Objects.checkIndex(i, s.len)] = value;
    }

    /** Go's {@code &s[i]}. */
    public static FloatPtr ptr(@Nullable FloatSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return new FloatElem(s.a, s.off + (int) Objects.checkIndex(i, (long) s.len));
    }

    /** Go's {@code append(s, value)}. */
    public static FloatSlice append(@Nullable FloatSlice s, float value) {
        if (s != null && s.len < s.cap) {
            s.a[s.off + s.len] = value;
            return new FloatSlice(s.a, s.off, s.len + 1, s.cap);
        }
        FloatSlice r = grow(s, 1);
        r.a[r.len - 1] = value;
        return r;
    }

    /** The slice longer by n &gt; 0 elements, which the caller sets: what append does before it stores. */
    public static FloatSlice grow(@Nullable FloatSlice s, long n) {
        if (s == null) {
            float[] a = new float[Growth.capacity(n, 0, -4)];
            return new FloatSlice(a, 0, (int) n, a.length);
        }
        long len = s.len + n;
        if (len <= s.cap) {
            return new FloatSlice(s.a, s.off, (int) len, s.cap);
        }
        float[] a = new float[Growth.capacity(len, s.cap, -4)];
        System.arraycopy(s.a, s.off, a, 0, s.len);
        return new FloatSlice(a, 0, (int) len, a.length);
    }

    /** Go's {@code append(s, t...)}. */
    public static @Nullable FloatSlice appendAll(@Nullable FloatSlice s, @Nullable FloatSlice t) {
        if (t == null || t.len == 0) {
            return s;
        }
        FloatSlice r = grow(s, t.len);
        System.arraycopy(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    /** Go's {@code append(s, make([]T, n)...)}. */
    public static @Nullable FloatSlice appendZeros(@Nullable FloatSlice s, long n) {
        if (n < 0) {
            throw Panics.makesliceLen();
        }
        if (n == 0) {
            return s;
        }
        FloatSlice r = grow(s, n);
        Arrays.fill(r.a, r.off + r.len - (int) n, r.off + r.len, 0);
        return r;
    }

    /** Go's {@code s[lo:hi]}. */
    public static @Nullable FloatSlice slice(@Nullable FloatSlice s, long lo, long hi) {
        SliceBounds.check(s, lo, hi);
        return s == null ? null : new FloatSlice(s.a, s.off + (int) lo, (int) (hi - lo), s.cap - (int) lo);
    }

    /** Go's {@code s[lo:hi:max]}. */
    public static @Nullable FloatSlice slice3(@Nullable FloatSlice s, long lo, long hi, long max) {
        SliceBounds.check3(s, lo, hi, max);
        return s == null ? null : new FloatSlice(s.a, s.off + (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    /** Go's {@code copy(dst, src)}. */
    public static long copy(@Nullable FloatSlice dst, @Nullable FloatSlice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        System.arraycopy(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    /** Go's {@code clear(s)}. */
    public static void clear(@Nullable FloatSlice s) {
        if (s != null) {
            Arrays.fill(s.a, s.off, s.off + s.len, 0);
        }
    }

    /** Go's {@code [n]T(s)}. */
    public static float[] toArray(@Nullable FloatSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        return s == null ? new float[0] : Arrays.copyOfRange(s.a, s.off, s.off + (int) n);
    }

    /** Go's {@code (*[n]T)(s)}. */
    public static float @Nullable [] toArrayPtr(@Nullable FloatSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        if (s == null) {
            return null;
        }
        if (n == 0) {
            return new float[0];
        }
        SliceBounds.checkWhole(s.off, n, s.a.length);
        return s.a;
    }
}
