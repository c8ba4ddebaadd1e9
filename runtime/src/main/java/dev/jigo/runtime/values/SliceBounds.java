package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.BoundsError.Code;
import dev.jigo.runtime.panics.Panics;
import org.jspecify.annotations.Nullable;

/** The checks of slice expressions, conversions and make, in gc's order. */
public final class SliceBounds {
    /** The largest object gc can allocate on amd64. */
    private static final long ADDRESS_SPACE = 1L << 48;

    private SliceBounds() {}

    static void check(@Nullable Slice s, long lo, long hi) {
        int cap = s == null ? 0 : s.cap;
        if (Long.compareUnsigned(hi, cap) > 0) {
            throw Panics.sliceAcap(hi, cap);
        }
        if (Long.compareUnsigned(lo, hi) > 0) {
            throw Panics.sliceB(lo, hi);
        }
    }

    static void check3(@Nullable Slice s, long lo, long hi, long max) {
        int cap = s == null ? 0 : s.cap;
        if (Long.compareUnsigned(max, cap) > 0) {
            throw Panics.slice3Acap(max, cap);
        }
        check3(lo, hi, max);
    }

    static void checkArray(long lo, long hi, int len) {
        if (Long.compareUnsigned(hi, len) > 0) {
            throw Panics.sliceAlen(hi, len);
        }
        if (Long.compareUnsigned(lo, hi) > 0) {
            throw Panics.sliceB(lo, hi);
        }
    }

    static void checkArray3(long lo, long hi, long max, int len) {
        if (Long.compareUnsigned(max, len) > 0) {
            throw Panics.slice3Alen(max, len);
        }
        check3(lo, hi, max);
    }

    private static void check3(long lo, long hi, long max) {
        if (Long.compareUnsigned(hi, max) > 0) {
            throw Panics.slice3B(hi, max);
        }
        if (Long.compareUnsigned(lo, hi) > 0) {
            throw Panics.slice3C(lo, hi);
        }
    }

    /**
     * The check of {@code s[lo:hi]} where the bounds are of unsigned types, or the limit is another one than the slice or
     * array has.
     *
     * @param unsigned which bounds are of a 64-bit unsigned type: 1 lo, 2 hi, 4 max
     * @param array whether the limit is a length, else it is a capacity
     */
    public static void check(long lo, long hi, long limit, int unsigned, boolean array) {
        if (Long.compareUnsigned(hi, limit) > 0) {
            throw Panics.bounds(hi, (unsigned & 2) == 0, limit, array ? Code.SLICE_ALEN : Code.SLICE_ACAP);
        }
        if (Long.compareUnsigned(lo, hi) > 0) {
            throw Panics.bounds(lo, (unsigned & 1) == 0, hi, Code.SLICE_B);
        }
    }

    /** The same for {@code s[lo:hi:max]}. */
    public static void check3(long lo, long hi, long max, long limit, int unsigned, boolean array) {
        if (Long.compareUnsigned(max, limit) > 0) {
            throw Panics.bounds(max, (unsigned & 4) == 0, limit, array ? Code.SLICE3_ALEN : Code.SLICE3_ACAP);
        }
        if (Long.compareUnsigned(hi, max) > 0) {
            throw Panics.bounds(hi, (unsigned & 2) == 0, max, Code.SLICE3_B);
        }
        if (Long.compareUnsigned(lo, hi) > 0) {
            throw Panics.bounds(lo, (unsigned & 1) == 0, hi, Code.SLICE3_C);
        }
    }

    /** The check of a conversion to an array of n elements, or to a pointer to one. */
    public static void checkConversion(@Nullable Slice s, long n) {
        int len = s == null ? 0 : s.len;
        if (n > len) {
            throw Panics.sliceConvert(len, n);
        }
    }

    /**
     * A Java array cannot be a view of a part of another, so only a pointer to the whole of one can be made; a copy
     * would lose writes silently.
     */
    static void checkWhole(int off, long n, int length) {
        if (off != 0 || n != length) {
            throw Panics.runtimeError("conversion of part of an array to an array pointer is not supported");
        }
    }

    static int makeLen(long len, long cap, int elemSize) {
        long largest = elemSize == 0 ? Long.MAX_VALUE : ADDRESS_SPACE / elemSize;
        if (len < 0 || len > largest) {
            throw Panics.makesliceLen();
        }
        if (cap < len || cap > largest) {
            throw Panics.makesliceCap();
        }
        if (cap > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError("slice of " + cap + " elements");
        }
        return (int) len;
    }
}
