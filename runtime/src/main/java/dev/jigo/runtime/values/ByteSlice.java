package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A slice of 8-bit integers. */
public final class ByteSlice extends Slice {
    public final byte[] a;

    public ByteSlice(byte[] a, int off, int len, int cap) {
        super(off, len, cap);
        this.a = a;
    }

    @Override
    public byte[] array() {
        return a;
    }

    /** Go's {@code make([]T, len, cap)}. */
    public static ByteSlice make(long len, long cap) {
        int n = SliceBounds.makeLen(len, cap, 1);
        return new ByteSlice(new byte[(int) cap], 0, n, (int) cap);
    }

    public static ByteSlice make(long len) {
        return make(len, len);
    }

    /** The whole array. */
    public static ByteSlice of(byte[] a) {
        return new ByteSlice(a, 0, a.length, a.length);
    }

    /** Go's {@code array[lo:hi]}. */
    public static ByteSlice fromArray(byte[] a, long lo, long hi) {
        SliceBounds.checkArray(lo, hi, a.length);
        return new ByteSlice(a, (int) lo, (int) (hi - lo), a.length - (int) lo);
    }

    /** Go's {@code array[lo:hi:max]}. */
    public static ByteSlice fromArray(byte[] a, long lo, long hi, long max) {
        SliceBounds.checkArray3(lo, hi, max, a.length);
        return new ByteSlice(a, (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    public static int get(@Nullable ByteSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)];
    }

    /** {@link #get(ByteSlice, long)} with an index known to be an int. */
    public static int get(@Nullable ByteSlice s, int i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return s.a[s.off + Objects.checkIndex(i, s.len)];
    }

    /** The element as an unsigned number. */
    public static int getU(@Nullable ByteSlice s, long i) {
        return get(s, i) & 0xff;
    }

    public static int getU(@Nullable ByteSlice s, int i) {
        return get(s, i) & 0xff;
    }

    public static void set(@Nullable ByteSlice s, long i, int value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + (int) Objects.checkIndex(i, (long) s.len)] = (byte) value;
    }

    public static void set(@Nullable ByteSlice s, int i, int value) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        s.a[s.off + Objects.checkIndex(i, s.len)] = (byte) value;
    }

    /** Go's {@code &s[i]}. */
    public static IntPtr ptr(@Nullable ByteSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return new Int8Elem(s.a, s.off + (int) Objects.checkIndex(i, (long) s.len));
    }

    /** A pointer to an element that is an unsigned number. */
    public static IntPtr ptrU(@Nullable ByteSlice s, long i) {
        if (s == null) {
            throw Panics.index(i, 0);
        }
        return new Uint8Elem(s.a, s.off + (int) Objects.checkIndex(i, (long) s.len));
    }

    /** Go's {@code append(s, value)}. */
    public static ByteSlice append(@Nullable ByteSlice s, int value) {
        if (s != null && s.len < s.cap) {
            s.a[s.off + s.len] = (byte) value;
            return new ByteSlice(s.a, s.off, s.len + 1, s.cap);
        }
        ByteSlice r = grow(s, 1);
        r.a[r.len - 1] = (byte) value;
        return r;
    }

    /** The slice longer by n &gt; 0 elements, which the caller sets: what append does before it stores. */
    public static ByteSlice grow(@Nullable ByteSlice s, long n) {
        if (s == null) {
            byte[] a = new byte[Growth.capacity(n, 0, -1)];
            return new ByteSlice(a, 0, (int) n, a.length);
        }
        long len = s.len + n;
        if (len <= s.cap) {
            return new ByteSlice(s.a, s.off, (int) len, s.cap);
        }
        byte[] a = new byte[Growth.capacity(len, s.cap, -1)];
        System.arraycopy(s.a, s.off, a, 0, s.len);
        return new ByteSlice(a, 0, (int) len, a.length);
    }

    /** Go's {@code append(s, t...)}. */
    public static @Nullable ByteSlice appendAll(@Nullable ByteSlice s, @Nullable ByteSlice t) {
        if (t == null || t.len == 0) {
            return s;
        }
        ByteSlice r = grow(s, t.len);
        System.arraycopy(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    /** Go's {@code append(s, make([]T, n)...)}. */
    public static @Nullable ByteSlice appendZeros(@Nullable ByteSlice s, long n) {
        if (n < 0) {
            throw Panics.makesliceLen();
        }
        if (n == 0) {
            return s;
        }
        ByteSlice r = grow(s, n);
        Arrays.fill(r.a, r.off + r.len - (int) n, r.off + r.len, (byte) 0);
        return r;
    }

    /** Go's {@code append(s, t...)} with a string. */
    public static @Nullable ByteSlice appendString(@Nullable ByteSlice s, @Nullable GoString t) {
        if (t == null || t.len == 0) {
            return s;
        }
        ByteSlice r = grow(s, t.len);
        System.arraycopy(t.a, t.off, r.a, r.off + r.len - t.len, t.len);
        return r;
    }

    /** Go's {@code copy(dst, src)} with a string. */
    public static long copyString(@Nullable ByteSlice dst, @Nullable GoString src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        System.arraycopy(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    /** Go's {@code s[lo:hi]}. */
    public static @Nullable ByteSlice slice(@Nullable ByteSlice s, long lo, long hi) {
        SliceBounds.check(s, lo, hi);
        return s == null ? null : new ByteSlice(s.a, s.off + (int) lo, (int) (hi - lo), s.cap - (int) lo);
    }

    /** Go's {@code s[lo:hi:max]}. */
    public static @Nullable ByteSlice slice3(@Nullable ByteSlice s, long lo, long hi, long max) {
        SliceBounds.check3(s, lo, hi, max);
        return s == null ? null : new ByteSlice(s.a, s.off + (int) lo, (int) (hi - lo), (int) (max - lo));
    }

    /** Go's {@code copy(dst, src)}. */
    public static long copy(@Nullable ByteSlice dst, @Nullable ByteSlice src) {
        if (dst == null || src == null) {
            return 0;
        }
        int n = Math.min(dst.len, src.len);
        System.arraycopy(src.a, src.off, dst.a, dst.off, n);
        return n;
    }

    /** Go's {@code clear(s)}. */
    public static void clear(@Nullable ByteSlice s) {
        if (s != null) {
            Arrays.fill(s.a, s.off, s.off + s.len, (byte) 0);
        }
    }

    /** Go's {@code [n]T(s)}. */
    public static byte[] toArray(@Nullable ByteSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        return s == null ? new byte[0] : Arrays.copyOfRange(s.a, s.off, s.off + (int) n);
    }

    /** Go's {@code (*[n]T)(s)}. */
    public static byte @Nullable [] toArrayPtr(@Nullable ByteSlice s, long n) {
        SliceBounds.checkConversion(s, n);
        if (s == null) {
            return null;
        }
        if (n == 0) {
            return new byte[0];
        }
        SliceBounds.checkWhole(s.off, n, s.a.length);
        return s.a;
    }
}
