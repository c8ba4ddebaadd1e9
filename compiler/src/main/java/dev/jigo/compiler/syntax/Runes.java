package dev.jigo.compiler.syntax;

/** How messages show characters. */
public final class Runes {

    private Runes() {}

    /** {@code U+0040 '@'}; the part in quotes only for characters that can be seen. */
    static String describe(int rune) {
        String number = String.format("U+%04X", rune);
        return isPrintable(rune) ? number + " '" + Character.toString(rune) + "'" : number;
    }

    /** The character in single quotes, escaped where need be. */
    static String quote(int rune) {
        return switch (rune) {
            case '\'' -> "'\\''";
            case '\\' -> "'\\\\'";
            case '\n' -> "'\\n'";
            case '\r' -> "'\\r'";
            case '\t' -> "'\\t'";
            default -> isPrintable(rune) ? "'" + Character.toString(rune) + "'" : quoteInvisible(rune);
        };
    }

    private static String quoteInvisible(int rune) {
        if (rune < 0x80) {
            return String.format("'\\x%02x'", rune);
        }
        return String.format(rune < 0x10000 ? "'\\u%04x'" : "'\\U%08x'", rune);
    }

    /** Whether Go shows a character as it is in quoted text. */
    public static boolean isPrintable(int rune) {
        if (rune == ' ') {
            return true;
        }
        return switch (Character.getType(rune)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
