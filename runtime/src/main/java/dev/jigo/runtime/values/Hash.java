package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.concurrent.ThreadLocalRandom;

/** Hash functions of maps: a multiply-and-fold mix of 64-bit words. */
public final class Hash {
    static final byte[] NONE = new byte[0];

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long M0 = 0x9E3779B97F4A7C15L;
    private static final long M1 = 0xD6E8FEB86659FD93L;

    private Hash() {}

    /** A well-mixed 32-bit hash of a word. */
    public static int mix(long v, int seed) {
        long x = (v ^ seed) * M0;
        x ^= x >>> 32;
        x *= M1;
        return (int) (x >>> 32);
    }

    /** Continues a hash with another word. */
    public static int combine(int hash, long v) {
        return mix(v, hash * 31 + 0x2545F491);
    }

    /** A hash of the number that agrees with ==: both zeros alike, and each NaN at random, as in Go. */
    public static int ofDouble(double v, int seed) {
        if (Double.isNaN(v)) {
            return ThreadLocalRandom.current().nextInt();
        }
        return mix(v == 0 ? 0 : Double.doubleToRawLongBits(v), seed);
    }

    static int bytes(byte[] a, int off, int len, int seed) {
        long h = seed ^ len * M0;
        if (len >= 8) {
            int last = off + len - 8;
            for (int i = off; i < last; i += 8) {
                h = fold(h ^ (long) WORD.get(a, i));
            }
            h ^= (long) WORD.get(a, last);
        } else if (len >= 4) {
            h ^= (int) HALF.get(a, off) & 0xffffffffL | (long) (int) HALF.get(a, off + len - 4) << 32;
        } else if (len > 0) {
            h ^= a[off] & 0xff | (a[off + (len >> 1)] & 0xff) << 8 | (a[off + len - 1] & 0xff) << 16;
        }
        return (int) fold(h);
    }

    /** Both halves of the 128-bit product, so that every bit of the word reaches the low ones. */
    private static long fold(long v) {
        return v * M0 ^ Math.unsignedMultiplyHigh(v, M0);
    }

    /** Whether two ranges of n bytes are equal: words at a time, the last one overlapping. */
    static boolean equal(byte[] a, int aOff, byte[] b, int bOff, int n) {
        if (n > 64) {
            return java.util.Arrays.equals(a, aOff, aOff + n, b, bOff, bOff + n);
        }
        if (n >= 8) {
            int last = n - 8;
            for (int i = 0; i < last; i += 8) {
                if ((long) WORD.get(a, aOff + i) != (long) WORD.get(b, bOff + i)) {
                    return false;
                }
            }
            return (long) WORD.get(a, aOff + last) == (long) WORD.get(b, bOff + last);
        }
        if (n >= 4) {
            return (int) HALF.get(a, aOff) == (int) HALF.get(b, bOff)
                    && (int) HALF.get(a, aOff + n - 4) == (int) HALF.get(b, bOff + n - 4);
        }
        for (int i = 0; i < n; i++) {
            if (a[aOff + i] != b[bOff + i]) {
                return false;
            }
        }
        return true;
    }
}
