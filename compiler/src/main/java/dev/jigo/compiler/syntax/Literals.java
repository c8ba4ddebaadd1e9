package dev.jigo.compiler.syntax;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The values of string and rune literals; the literals must be well formed, as the scanner has seen to. */
public final class Literals {

    private Literals() {}

    /** The bytes of a string literal given with its quotes. */
    public static byte[] stringBytes(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        if (literal.charAt(0) == '`' || inner.indexOf('\\') < 0) {
            return inner.getBytes(StandardCharsets.UTF_8);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(inner.length());
        int i = 0;
        while (i < inner.length()) {
            int backslash = inner.indexOf('\\', i);
            int plainEnd = backslash < 0 ? inner.length() : backslash;
            bytes.writeBytes(inner.substring(i, plainEnd).getBytes(StandardCharsets.UTF_8));
            if (backslash < 0) {
                break;
            }
            int value = escapeValue(inner, backslash);
            if (isByteEscape(inner.charAt(backslash + 1))) {
                bytes.write(value);
            } else {
                bytes.writeBytes(Character.toString(value).getBytes(StandardCharsets.UTF_8));
            }
            i = backslash + escapeLength(inner.charAt(backslash + 1));
        }
        return bytes.toByteArray();
    }

    /** The text of a string literal given with its quotes, bytes that are no UTF-8 replaced by U+FFFD. */
    public static String string(String literal) {
        return new String(stringBytes(literal), StandardCharsets.UTF_8);
    }

    /** The code point of a rune literal given with its quotes. */
    public static int rune(String literal) {
        return literal.charAt(1) == '\\' ? escapeValue(literal, 1) : literal.codePointAt(1);
    }

    private static boolean isByteEscape(char kind) {
        return kind == 'x' || kind >= '0' && kind <= '7';
    }

    /** Length of an escape, backslash included, by the character behind the backslash. */
    private static int escapeLength(char kind) {
        return switch (kind) {
            case 'x', '0', '1', '2', '3', '4', '5', '6', '7' -> 4;
            case 'u' -> 6;
            case 'U' -> 10;
            default -> 2;
        };
    }

    private static int escapeValue(String text, int backslash) {
        char kind = text.charAt(backslash + 1);
        return switch (kind) {
            case 'a' -> 7;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'v' -> 0x0b;
            case '\\', '\'', '"' -> kind;
            case 'x', 'u', 'U' -> Integer.parseInt(text, backslash + 2, backslash + escapeLength(kind), 16);
            default -> Integer.parseInt(text, backslash + 1, backslash + 4, 8);
        };
    }
}
