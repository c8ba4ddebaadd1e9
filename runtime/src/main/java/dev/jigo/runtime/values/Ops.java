package dev.jigo.runtime.values;

import dev.jigo.runtime.panics.Panics;
import org.jspecify.annotations.Nullable;

/**
 * Arithmetic that has no JVM instruction. Shift counts are unsigned 64-bit numbers unless the method's name says
 * signed.
 */
public final class Ops {
    private Ops() {}

    // Shifts: Go's counts may be of any size

    /** {@code x << n} of a 64-bit integer. */
    public static long shl(long x, long n) {
        return n >= 0 && n < 64 ? x << n : 0;
    }

    /** {@code x >> n} of a signed 64-bit integer. */
    public static long shr(long x, long n) {
        return x >> (n >= 0 && n < 64 ? n : 63);
    }

    /** {@code x >> n} of an unsigned 64-bit integer. */
    public static long ushr(long x, long n) {
        return n >= 0 && n < 64 ? x >>> n : 0;
    }

    /** {@code x << n} of a 32-bit or smaller integer, before it is wrapped to its type. */
    public static int shl(int x, long n) {
        return n >= 0 && n < 32 ? x << n : 0;
    }

    /** {@code x >> n} of a signed 32-bit or smaller integer. */
    public static int shr(int x, long n) {
        return x >> (n >= 0 && n < 32 ? (int) n : 31);
    }

    /** {@code x >> n} of an unsigned 32-bit or smaller integer. */
    public static int ushr(int x, long n) {
        return n >= 0 && n < 32 ? x >>> n : 0;
    }

    /** The count of a shift whose type is signed: a negative one panics. */
    public static long signedCount(long n) {
        if (n < 0) {
            throw Panics.shift();
        }
        return n;
    }

    /** An unsigned 64-bit index, given as its bits, if it is no larger than a long can be; larger ones panic. */
    public static long unsignedIndex(long i, long len) {
        if (i < 0) {
            throw Panics.indexU(i, len);
        }
        return i;
    }

    // Unsigned arithmetic; the operands of 32-bit operations are the raw bits

    public static long udiv(long a, long b) {
        if (b == 0) {
            throw Panics.divide();
        }
        return Long.divideUnsigned(a, b);
    }

    public static long urem(long a, long b) {
        if (b == 0) {
            throw Panics.divide();
        }
        return Long.remainderUnsigned(a, b);
    }

    public static int udiv(int a, int b) {
        if (b == 0) {
            throw Panics.divide();
        }
        return Integer.divideUnsigned(a, b);
    }

    public static int urem(int a, int b) {
        if (b == 0) {
            throw Panics.divide();
        }
        return Integer.remainderUnsigned(a, b);
    }

    public static double u64ToDouble(long x) {
        if (x >= 0) {
            return x;
        }
        // halve with the lost bit kept, so that the rounding is that of the whole number
        return (double) (x >>> 1 | x & 1) * 2;
    }

    public static float u64ToFloat(long x) {
        if (x >= 0) {
            return x;
        }
        return (float) (x >>> 1 | x & 1) * 2;
    }

    public static double u32ToDouble(int x) {
        return x & 0xffffffffL;
    }

    public static float u32ToFloat(int x) {
        return x & 0xffffffffL;
    }

    // Floats to integers as gc does it on amd64: out of range and NaN give the instruction's indefinite value

    /** To int64 and int. */
    public static long toInt64(double d) {
        if (d >= -0x1p63 && d < 0x1p63) {
            return (long) d;
        }
        return Long.MIN_VALUE;
    }

    /** To uint64, uint and uintptr. */
    public static long toUint64(double d) {
        if (d < 0x1p63) {
            return toInt64(d);
        }
        return toInt64(d - 0x1p63) | Long.MIN_VALUE;
    }

    /** To int32, which gc converts directly. */
    public static int toInt32(double d) {
        if (d > -2147483649.0 && d < 0x1p31) {
            return (int) d;
        }
        return Integer.MIN_VALUE;
    }

    /** To uint32, by way of int64. */
    public static int toUint32(double d) {
        return (int) toInt64(d);
    }

    /** To int8 and int16, by way of int32; the caller narrows. */
    public static int toInt16(double d) {
        return toInt32(d);
    }

    /** To uint8 and uint16, by way of int32; the caller narrows. */
    public static int toUint16(double d) {
        return toInt32(d);
    }

    // min and max: NaN if an operand is NaN, -0 before 0

    public static double min(double a, double b) {
        return Math.min(a, b);
    }

    public static double max(double a, double b) {
        return Math.max(a, b);
    }

    public static float min(float a, float b) {
        return Math.min(a, b);
    }

    public static float max(float a, float b) {
        return Math.max(a, b);
    }

    public static long umin(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0 ? a : b;
    }

    public static long umax(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0 ? a : b;
    }

    public static int umin(int a, int b) {
        return Integer.compareUnsigned(a, b) <= 0 ? a : b;
    }

    public static int umax(int a, int b) {
        return Integer.compareUnsigned(a, b) >= 0 ? a : b;
    }

    public static @Nullable GoString min(@Nullable GoString a, @Nullable GoString b) {
        return GoString.compare(b, a) < 0 ? b : a;
    }

    public static @Nullable GoString max(@Nullable GoString a, @Nullable GoString b) {
        return GoString.compare(b, a) > 0 ? b : a;
    }
}
