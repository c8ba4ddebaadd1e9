package dev.jigo.runtime.values;

import java.nio.charset.StandardCharsets;

/** UTF-8 as Go reads and writes it: each byte that does not start a valid sequence is one U+FFFD. */
public final class Utf8 {
    public static final int REPLACEMENT = 0xFFFD;

    private static final long INVALID = 1L << 32 | REPLACEMENT;

    private Utf8() {}

    public static boolean validRune(long r) {
        return r >= 0 && r < 0xD800 || r > 0xDFFF && r <= 0x10FFFF;
    }

    /** The number of bytes of a rune; 3, those of U+FFFD, for an invalid one. */
    static int width(int rune) {
        if (rune < 0) {
            return 3;
        }
        if (rune < 0x80) {
            return 1;
        }
        if (rune < 0x800) {
            return 2;
        }
        return rune < 0x10000 || rune > 0x10FFFF ? 3 : 4;
    }

    /** Writes a rune, or U+FFFD if it is invalid, at {@code at} and returns the index after it. */
    static int encode(int rune, byte[] to, int at) {
        int r = validRune(rune) ? rune : REPLACEMENT;
        if (r < 0x80) {
            to[at] = (byte) r;
            return at + 1;
        }
        if (r < 0x800) {
            to[at] = (byte) (0xC0 | r >> 6);
            to[at + 1] = (byte) (0x80 | r & 0x3F);
            return at + 2;
        }
        if (r < 0x10000) {
            to[at] = (byte) (0xE0 | r >> 12);
            to[at + 1] = (byte) (0x80 | r >> 6 & 0x3F);
            to[at + 2] = (byte) (0x80 | r & 0x3F);
            return at + 3;
        }
        to[at] = (byte) (0xF0 | r >> 18);
        to[at + 1] = (byte) (0x80 | r >> 12 & 0x3F);
        to[at + 2] = (byte) (0x80 | r >> 6 & 0x3F);
        to[at + 3] = (byte) (0x80 | r & 0x3F);
        return at + 4;
    }

    static byte[] encode(String java) {
        for (int i = 0; i < java.length(); i++) {
            if (Character.isSurrogate(java.charAt(i))) {
                return encodeWithSurrogates(java);
            }
        }
        return java.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encodeWithSurrogates(String java) {
        int[] runes = java.codePoints().toArray();
        int size = 0;
        for (int rune : runes) {
            size += width(rune);
        }
        byte[] bytes = new byte[size];
        int at = 0;
        for (int rune : runes) {
            at = encode(rune, bytes, at);
        }
        return bytes;
    }

    /** The rune at {@code at < end} in the low 32 bits, its width in the high ones. */
    static long decode(byte[] a, int at, int end) {
        int b0 = a[at];
        if (b0 >= 0) {
            return 1L << 32 | b0;
        }
        b0 &= 0xff;
        if (b0 < 0xC2 || b0 > 0xF4 || end - at < 2) {
            return INVALID;
        }
        int b1 = a[at + 1] & 0xff;
        if (b0 < 0xE0) {
            return (b1 & 0xC0) != 0x80 ? INVALID : 2L << 32 | (b0 & 0x1F) << 6 | b1 & 0x3F;
        }
        if (!secondByteFits(b0, b1) || end - at < 3) {
            return INVALID;
        }
        int b2 = a[at + 2] & 0xff;
        if ((b2 & 0xC0) != 0x80) {
            return INVALID;
        }
        if (b0 < 0xF0) {
            return 3L << 32 | (b0 & 0x0F) << 12 | (b1 & 0x3F) << 6 | b2 & 0x3F;
        }
        if (end - at < 4) {
            return INVALID;
        }
        int b3 = a[at + 3] & 0xff;
        if ((b3 & 0xC0) != 0x80) {
            return INVALID;
        }
        return 4L << 32 | (b0 & 0x07) << 18 | (b1 & 0x3F) << 12 | (b2 & 0x3F) << 6 | b3 & 0x3F;
    }

    /** Rules out overlong forms, surrogates and code points above U+10FFFF, which the second byte decides. */
    private static boolean secondByteFits(int b0, int b1) {
        int lo = b0 == 0xE0 ? 0xA0 : b0 == 0xF0 ? 0x90 : 0x80;
        int hi = b0 == 0xED ? 0x9F : b0 == 0xF4 ? 0x8F : 0xBF;
        return b1 >= lo && b1 <= hi;
    }

    static long count(byte[] a, int from, int end) {
        long count = 0;
        int i = from;
        while (i < end) {
            i += a[i] >= 0 ? 1 : (int) (decode(a, i, end) >>> 32);
            count++;
        }
        return count;
    }

    static String toJava(byte[] a, int from, int end) {
        int i = from;
        while (i < end && a[i] >= 0) {
            i++;
        }
        String ascii = new String(a, from, i - from, StandardCharsets.ISO_8859_1);
        if (i == end) {
            return ascii;
        }
        StringBuilder text = new StringBuilder(end - from).append(ascii);
        while (i < end) {
            long decoded = decode(a, i, end);
            text.appendCodePoint((int) decoded);
            i += (int) (decoded >>> 32);
        }
        return text.toString();
    }
}
