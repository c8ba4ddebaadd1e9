package dev.jigo.std.hash.crc32;

import dev.jigo.runtime.values.ByteSlice;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.jspecify.annotations.Nullable;

/**
 * Checksums that go on from a value. Java's begin anew, with all bits of the register set; since the register is added to the first
 * four bytes, other values come in through these.
 */
public final class Natives {
    private static final int REGISTER = 4;

    /** The polynomials, bits reversed, for what is shorter than the register. */
    private static final int IEEE = 0xedb88320;

    private static final int CASTAGNOLI = 0x82f63b78;

    private Natives() {}

    public static int archUpdateIEEE(int crc, @Nullable ByteSlice p) {
        return p == null || p.len < REGISTER ? bitwise(crc, p, IEEE) : update(new CRC32(), crc, p);
    }

    public static int archUpdateCastagnoli(int crc, @Nullable ByteSlice p) {
        return p == null || p.len < REGISTER ? bitwise(crc, p, CASTAGNOLI) : update(new CRC32C(), crc, p);
    }

    private static int update(Checksum sum, int crc, ByteSlice p) {
        int from = p.off;
        if (crc != 0) {
            byte[] first = new byte[REGISTER];
            for (int i = 0; i < REGISTER; i++) {
                first[i] = (byte) (p.a[p.off + i] ^ crc >>> 8 * i);
            }
            sum.update(first, 0, REGISTER);
            from += REGISTER;
        }
        sum.update(p.a, from, p.off + p.len - from);
        return (int) sum.getValue();
    }

    private static int bitwise(int crc, @Nullable ByteSlice p, int polynomial) {
        int register = ~crc;
        for (int i = 0; p != null && i < p.len; i++) {
            register ^= p.a[p.off + i] & 0xff;
            for (int bit = 0; bit < 8; bit++) {
                register = register >>> 1 ^ polynomial & -(register & 1);
            }
        }
        return ~register;
    }
}
