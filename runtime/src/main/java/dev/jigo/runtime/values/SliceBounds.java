package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import org.jspecify.annotations.Nullable;

/** The checks of slice expressions, conversions and make, in gc's order. */
final class SliceBounds {
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

    static void checkConversion(@Nullable Slice s, long n) {
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
