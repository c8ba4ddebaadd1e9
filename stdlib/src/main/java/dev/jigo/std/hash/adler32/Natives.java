package dev.jigo.std.hash.adler32;

import dev.jigo.runtime.values.ByteSlice;
import java.util.zip.Adler32;
import org.jspecify.annotations.Nullable;

/** Adler-32, going on from a value: Java's sums begin with 1 and 0, and both are linear. */
public final class Natives {
    private static final int MODULUS = 65521;

    private Natives() {}

    public static int sum(int before, @Nullable ByteSlice p) {
        if (p == null || p.len == 0) {
            return before;
        }
        Adler32 sums = new Adler32();
        sums.update(p.a, p.off, p.len);
        long a = sums.getValue() & 0xffff;
        long b = sums.getValue() >>> 16;
        long more = (before & 0xffff) + MODULUS - 1; // the first sum began that much higher
        long first = (a + more) % MODULUS;
        long second = (b + (before >>> 16) + more % MODULUS * (p.len % MODULUS)) % MODULUS;
        return (int) (second << 16 | first);
    }
}
