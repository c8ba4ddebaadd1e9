package dev.jigo.std.math.big;

import dev.jigo.runtime.values.LongSlice;
import org.jspecify.annotations.Nullable;

/** Arithmetic on vectors of words, least significant first. All operands have at least the length of the result. */
public final class Natives {
    private static final int WORD = 64;

    private Natives() {}

    public static long addVV(@Nullable LongSlice z, @Nullable LongSlice x, @Nullable LongSlice y) {
        if (z == null || x == null || y == null) {
            return 0;
        }
        long[] sums = z.a;
        long[] left = x.a;
        long[] right = y.a;
        long carry = 0;
        for (int i = 0; i < z.len; i++) {
            long a = left[x.off + i];
            long b = right[y.off + i];
            long sum = a + b + carry;
            sums[z.off + i] = sum;
            carry = (a & b | (a | b) & ~sum) >>> WORD - 1;
        }
        return carry;
    }

    public static long subVV(@Nullable LongSlice z, @Nullable LongSlice x, @Nullable LongSlice y) {
        if (z == null || x == null || y == null) {
            return 0;
        }
        long[] differences = z.a;
        long[] left = x.a;
        long[] right = y.a;
        long borrow = 0;
        for (int i = 0; i < z.len; i++) {
            long a = left[x.off + i];
            long b = right[y.off + i];
            long difference = a - b - borrow;
            differences[z.off + i] = difference;
            borrow = (~a & b | ~(a ^ b) & difference) >>> WORD - 1;
        }
        return borrow;
    }

    /** From the top, so that z may lie above x in the same array. */
    public static long lshVU(@Nullable LongSlice z, @Nullable LongSlice x, long s) {
        if (z == null || x == null || z.len == 0) {
            return 0;
        }
        int n = z.len;
        if (s == 0) {
            System.arraycopy(x.a, x.off, z.a, z.off, n);
            return 0;
        }
        long[] from = x.a;
        long[] to = z.a;
        long above = from[x.off + n - 1];
        long out = above >>> WORD - s;
        for (int i = n - 1; i > 0; i--) {
            long below = from[x.off + i - 1];
            to[z.off + i] = above << s | below >>> WORD - s;
            above = below;
        }
        to[z.off] = above << s;
        return out;
    }

    /** From the bottom, so that z may lie below x in the same array. */
    public static long rshVU(@Nullable LongSlice z, @Nullable LongSlice x, long s) {
        if (z == null || x == null || z.len == 0) {
            return 0;
        }
        int n = z.len;
        if (s == 0) {
            System.arraycopy(x.a, x.off, z.a, z.off, n);
            return 0;
        }
        long[] from = x.a;
        long[] to = z.a;
        long below = from[x.off];
        long out = below << WORD - s;
        for (int i = 0; i < n - 1; i++) {
            long above = from[x.off + i + 1];
            to[z.off + i] = below >>> s | above << WORD - s;
            below = above;
        }
        to[z.off + n - 1] = below >>> s;
        return out;
    }

    public static long mulAddVWW(@Nullable LongSlice z, @Nullable LongSlice x, long y, long r) {
        if (z == null || x == null) {
            return r;
        }
        long[] to = z.a;
        long[] from = x.a;
        long carry = r;
        for (int i = 0; i < z.len; i++) {
            long a = from[x.off + i];
            long low = a * y + carry;
            long high = Math.unsignedMultiplyHigh(a, y);
            to[z.off + i] = low;
            carry = high + (Long.compareUnsigned(low, carry) < 0 ? 1 : 0);
        }
        return carry;
    }

    public static long addMulVVWW(@Nullable LongSlice z, @Nullable LongSlice x, @Nullable LongSlice y, long m, long a) {
        if (z == null || x == null || y == null) {
            return a;
        }
        long[] to = z.a;
        long[] summands = x.a;
        long[] factors = y.a;
        long carry = a;
        for (int i = 0; i < z.len; i++) {
            long factor = factors[y.off + i];
            long summand = summands[x.off + i];
            long product = factor * m;
            long low = product + summand;
            long high = Math.unsignedMultiplyHigh(factor, m) + (Long.compareUnsigned(low, product) < 0 ? 1 : 0);
            long sum = low + carry;
            to[z.off + i] = sum;
            carry = high + (Long.compareUnsigned(sum, carry) < 0 ? 1 : 0);
        }
        return carry;
    }
}
