package dev.jigo.runtime.values;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

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
        if (v != v) {
            return (int) java.util.concurrent.ThreadLocalRandom.current().nextLong();
        }
        return mix(v == 0 ? 0 : Double.doubleToRawLongBits(v), seed);
    }

    static int bytes(byte[] a, int off, int len, int seed) {
        long h = (seed ^ (long) len << 32) * M0;
        int i = off;
        int end = off + len;
        for (; end - i >= 8; i += 8) {
            h = (h ^ (long) WORD.get(a, i)) * M1;
            h ^= h >>> 29;
        }
        if (len >= 8) {
            if (i < end) {
                h = (h ^ (long) WORD.get(a, end - 8)) * M1;
            }
        } else if (len >= 4) {
            h = (h ^ (int) HALF.get(a, i) & 0xffffffffL ^ (long) (int) HALF.get(a, end - 4) << 32) * M1;
        } else if (len > 0) {
            h = (h ^ (a[i] & 0xff) ^ (a[i + (len >> 1)] & 0xff) << 8 ^ (a[end - 1] & 0xff) << 16) * M1;
        }
        h ^= h >>> 32;
        h *= M0;
        return (int) (h >>> 32);
    }
}
