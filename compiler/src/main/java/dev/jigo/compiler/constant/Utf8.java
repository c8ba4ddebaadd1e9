package dev.jigo.compiler.constant;

import java.io.ByteArrayOutputStream;

/** UTF-8 as Go defines it: surrogates and overlong forms are invalid. */
public final class Utf8 {
    /** The code point that stands for invalid input. */
    public static final int REPLACEMENT = 0xfffd;

    private Utf8() {}

    /** The width of the valid encoding that starts at {@code at}, or 0 if there is none. */
    public static int width(byte[] bytes, int at) {
        int first = bytes[at] & 0xff;
        int width = first < 0x80 ? 1 : first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
        if (width == 0 || at + width > bytes.length) {
            return 0;
        }
        for (int i = 1; i < width; i++) {
            if ((bytes[at + i] & 0xc0) != 0x80) {
                return 0;
            }
        }
        int rune = decode(bytes, at, width);
        boolean valid = switch (width) {
            case 3 -> rune >= 0x800 && (rune < 0xd800 || rune > 0xdfff);
            case 4 -> rune >= 0x10000 && rune <= 0x10ffff;
            default -> true;
        };
        return valid ? width : 0;
    }

    /** Decodes a sequence whose width {@link #width} has established. */
    public static int decode(byte[] bytes, int at, int width) {
        int first = bytes[at] & 0xff;
        return switch (width) {
            case 1 -> first;
            case 2 -> (first & 0x1f) << 6 | bytes[at + 1] & 0x3f;
            case 3 -> (first & 0x0f) << 12 | (bytes[at + 1] & 0x3f) << 6 | bytes[at + 2] & 0x3f;
            default ->
                (first & 0x07) << 18
                        | (bytes[at + 1] & 0x3f) << 12
                        | (bytes[at + 2] & 0x3f) << 6
                        | bytes[at + 3] & 0x3f;
        };
    }

    /** Appends the encoding of a rune; what is not a valid code point becomes U+FFFD. */
    public static void encode(ByteArrayOutputStream out, long value) {
        int rune = value < 0 || value > 0x10ffff || value >= 0xd800 && value <= 0xdfff ? REPLACEMENT : (int) value;
        if (rune < 0x80) {
            out.write(rune);
        } else if (rune < 0x800) {
            out.write(0xc0 | rune >> 6);
            out.write(0x80 | rune & 0x3f);
        } else if (rune < 0x10000) {
            out.write(0xe0 | rune >> 12);
            out.write(0x80 | rune >> 6 & 0x3f);
            out.write(0x80 | rune & 0x3f);
        } else {
            out.write(0xf0 | rune >> 18);
            out.write(0x80 | rune >> 12 & 0x3f);
            out.write(0x80 | rune >> 6 & 0x3f);
            out.write(0x80 | rune & 0x3f);
        }
    }
}
