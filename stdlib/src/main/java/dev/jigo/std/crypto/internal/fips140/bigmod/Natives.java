package dev.jigo.std.crypto.internal.fips140.bigmod;

import dev.jigo.runtime.values.LongSlice;
import org.jspecify.annotations.Nullable;

/** The inner loop of Montgomery multiplication, without branches on values. */
public final class Natives {
    private Natives() {}

    public static long addMulVVW(@Nullable LongSlice z, @Nullable LongSlice x, long y) {
        if (z == null || x == null) {
            return 0;
        }
        long[] sums = z.a;
        long[] factors = x.a;
        long carry = 0;
        for (int i = 0; i < z.len; i++) {
            long factor = factors[x.off + i];
            long summand = sums[z.off + i];
            long product = factor * y;
            long low = product + summand;
            long high = Math.unsignedMultiplyHigh(factor, y) + carryOf(product, summand, low);
            long sum = low + carry;
            sums[z.off + i] = sum;
            carry = high + carryOf(low, carry, sum);
        }
        return carry;
    }

    /** What a + b carries out of its 64-bit sum. */
    private static long carryOf(long a, long b, long sum) {
        return (a & b | (a | b) & ~sum) >>> 63;
    }
}
