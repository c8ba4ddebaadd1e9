package dev.jigo.compiler.constant;

import dev.jigo.compiler.syntax.Runes;

/** Go's double-quoted form of byte strings. */
public final class Quoting {
    private static final int MAX_SHOWN = 72;
    private static final String HEX = "0123456789abcdef";

    private Quoting() {}

    /** Returns the bytes as an interpreted string literal, with the escapes that Go's %q chooses. */
    public static String quote(byte[] bytes) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < bytes.length; ) {
            int width = Utf8.width(bytes, i);
            if (width == 0) {
                escapeByte(out, bytes[i] & 0xff);
                i++;
                continue;
            }
            escapeRune(out, Utf8.decode(bytes, i, width));
            i += width;
        }
        return out.append('"').toString();
    }

    private static void escapeByte(StringBuilder out, int value) {
        out.append("\\x").append(HEX.charAt(value >> 4)).append(HEX.charAt(value & 15));
    }

    private static void escapeRune(StringBuilder out, int rune) {
        switch (rune) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case 7 -> out.append("\\a");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case 11 -> out.append("\\v");
            default -> {
                if (Runes.isPrintable(rune)) {
                    out.appendCodePoint(rune);
                } else if (rune < ' ' || rune == 0x7f) {
                    escapeByte(out, rune);
                } else if (rune < 0x10000) {
                    out.append(String.format("\\u%04x", rune));
                } else {
                    out.append(String.format("\\U%08x", rune));
                }
            }
        }
    }

    /** Cuts a quoted string to what messages show. */
    static String shorten(String quoted) {
        int runes = quoted.codePointCount(0, quoted.length());
        if (runes <= MAX_SHOWN) {
            return quoted;
        }
        return quoted.substring(0, quoted.offsetByCodePoints(0, MAX_SHOWN - 3)) + "...";
    }
}
