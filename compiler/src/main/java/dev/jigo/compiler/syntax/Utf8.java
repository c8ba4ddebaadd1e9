package dev.jigo.compiler.syntax;

/** Facts about UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** Number of bytes of a text in UTF-8. */
    static int length(String text) {
        int length = text.length();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                // Each half of a surrogate pair counts two of the four bytes.
                length += c >= 0x800 && !Character.isSurrogate(c) ? 2 : 1;
            }
        }
        return length;
    }
}
