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

    /**
     * The code point at {@code offset}, or -1 if there is no valid encoding: surrogates, overlong forms and values
     * above U+10FFFF are invalid.
     */
    static int decode(byte[] bytes, int offset, int end) {
        int first = bytes[offset] & 0xff;
        if (first < 0x80) {
            return first;
        }
        int size = first >= 0xc2 && first <= 0xdf ? 2 : first >= 0xe0 && first <= 0xef ? 3 : first >= 0xf0 ? 4 : 0;
        if (size == 0 || first > 0xf4 || offset + size > end) {
            return -1;
        }
        int codePoint = first & 0xff >> size + 1;
        for (int i = 1; i < size; i++) {
            int next = bytes[offset + i];
            if ((next & 0xc0) != 0x80) {
                return -1;
            }
            codePoint = codePoint << 6 | next & 0x3f;
        }
        boolean tooShort = size == 3 && codePoint < 0x800 || size == 4 && codePoint < 0x10000;
        boolean surrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
        return tooShort || surrogate || codePoint > Character.MAX_CODE_POINT ? -1 : codePoint;
    }

    /** Number of bytes of a code point. */
    static int size(int codePoint) {
        return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
