package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slice of 16-bit integers. */
public final class ShortSlice extends Slice {
    public final short[] a;

    public ShortSlice(short[] a, int off, int len, int cap) {
        super(off, len, cap);
        this.a = a;
    }

    @Override
    public short[] array() {
        return a;
    }

    /** Go's {@code make([]T, len, cap)}. */
    public static ShortSlice make(long len, long cap) {
        int n = SliceBounds.makeLen(len, cap, 2);
        return new ShortSlice(new short[(int) cap], 0, n, (int) cap);
    }

    public static ShortSlice make(long len) {
        return make(len, len);
    }

    /** The whole array. */
    public static ShortSlice of(short[] a) {
        return new ShortSlice(a, 0, a.length, a.length);
    }

    /** Go's {@code array[lo:hi]}. */
    public static ShortSlice fromArray(short[] a, long lo, long hi) {
        SliceBounds.checkArray(lo, hi, a.length);
        return new ShortSlice(a, (int) lo, (int) (hi - lo), a.length - (int) lo);
    }

    /** Go's {@code array[lo:hi:max]}. */
    public static ShortSlice fromArray(short[] a, long lo, long hi, long max) {
        SliceBounds.checkArray3(lo, hi, max, a.length);
        return new ShortSlice(a, (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    public static int get(@Nullable ShortSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)];
    }

    /** {@link #get(ShortSlice, long)} with an index known to be an int. */
    public static int get(@Nullable ShortSlice s, int i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + Objects.checkIndex(i, s.len)];
    }

    /** The element as an unsigned number. */
    public static int getU(@Nullable ShortSlice s, long i) {
        return get(s, i) & 0xffff;
    }

    public static int getU(@Nullable ShortSlice s, int i) {
        return get(s, i) & 0xffff;
    }

    public static void set(@Nullable ShortSlice s, long i, int value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)] = (short) value;
    }

    public static void set(@Nullable ShortSlice s, int i, int value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + Objects.checkIndex(i, s.len)] = (short) value;
    }

    /** Go's {@code &s[i]}. */
    public static IntPtr ptr(@Nullable ShortSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return new Int16Elem(s.a, s.off + (int) Objects.checkIndex(i, (long) s.len));
    }

    /** A pointer to an element that is an unsigned number. */
    public static IntPtr ptrU(@Nullable ShortSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return new Uint16Elem(s.a, s.off + (int) Objects.checkIndex(i, (long) s.len));
    }

    /** Go's {@code append(s, value)}. */
    public static ShortSlice append(@Nullable ShortSlice s, int value) {
        if (s != null && s.len < s.cap) {
            s.a[s.off + s.len] = (short) value;
            return new ShortSlice(s.a, s.off, s.len + 1, s.cap);
        }
        ShortSlice r = grow(s, 1);
        r.a[r.len - 1] = (short) value;
        return r;
    }

    /** The slice longer by n &gt; 0 elements, which the caller sets: what append does before it stores. */
    public static ShortSlice grow(@Nullable ShortSlice s, long n) {
        if (s == null) {
            short[] a = new short[Growth.capacity(n, 0, -2)];
            return new ShortSlice(a, 0, (int) n, a.length);
        }
        long len = s.len + n;
        if (len <= s.cap) {
            return new ShortSlice(s.a, s.off, (int) len, s.cap);
        }
        short[] a = new short[Growth.capacity(len, s.cap, -2)];
        System.arraycopy(s.a, s.off, a, 0, s.len);
        return new ShortSlice(a, 0, (int) len, a.length);
    }

    /** Go's {@code append(s, t...)}. */
    public static @Nullable ShortSlice appendAll(@Nullable ShortSlice s, @Nullable ShortSlice t) {
        if (t == null || t.len == 0) {
            return s;
        }
        ShortSlice r = grow(s, t.len);
        System.arraycopy(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    /** Go's {@code append(s, make([]T, n)...)}. */
    public static @Nullable ShortSlice appendZeros(@Nullable ShortSlice s, long n) {
        if (n < 0) {
            throw Panics.makesliceLen();
        }
        if (n == 0) {
            return s;
        }
        ShortSlice r = grow(s, n);
        Arrays.fill(r.a, r.off + r.len - (int) n, r.off + r.len, (short) 0);
        return r;
    }

    /** Go's {@code s[lo:hi]}. */
    public static @Nullable ShortSlice slice(@Nullable ShortSlice s, long lo, long hi) {
        SliceBounds.check(s, lo, hi);
        return s == null ? null : new ShortSlice(s.a, s.off + (int) lo, (int) (hi - lo), s.cap - (int) lo);
    }

    /** Go's {@code s[lo:hi:max]}. */
    public static @Nullable ShortSlice slice3(@Nullable ShortSlice s, long lo, long hi, long max) {
        SliceBounds.check3(s, lo, hi, max);
        return s == null ? null : new ShortSlice(s.a, s.off + (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    /** Go's {@code copy(dst, src)}. */
    public static long copy(@Nullable ShortSlice dst, @Nullable ShortSlice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        System.arraycopy(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    /** Go's {@code clear(s)}. */
    public static void clear(@Nullable ShortSlice s) {
        if (s != null) {
            Arrays.fill(s.a, s.off, s.off + s.len, (short) 0);
        }
    }

    /** Go's {@code [n]T(s)}. */
    public static short[] toArray(@Nullable ShortSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        return s == null ? new short[0] : Arrays.copyOfRange(s.a, s.off, s.off + (int) n);
    }

    /** Go's {@code (*[n]T)(s)}. */
    public static short @Nullable [] toArrayPtr(@Nullable ShortSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        if (s == null) {
            return null;
        }
        if (n == 0) {
            return new short[0];
        }
        SliceBounds.checkWhole(s.off, n, s.a.length);
        return s.a;
    }
}
