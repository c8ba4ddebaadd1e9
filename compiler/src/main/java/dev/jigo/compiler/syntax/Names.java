package dev.jigo.compiler.syntax;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * From the bytes of identifiers to strings and keywords. Remembers recent ones, so that an identifier that occurs often
 * is mostly one string and costs no allocation.
 */
final class Names {

    /** An identifier or keyword; {@code token} is {@code IDENT} for the former. */
    record Name(String text, Token token, byte[] bytes) {}

    private static final int SIZE = 1024;

    private static final Map<String, Token> KEYWORDS = keywords();

    private final Name[] recent = new Name[SIZE];

    /** The hash of an identifier is made byte by byte, from 0. */
    static int hash(int hash, byte next) {
        return hash * 31 + next;
    }

    /** The name that stands in {@code source} from {@code start} to {@code end}. */
    Name get(byte[] source, int start, int end, int hash) {
        int slot = (hash ^ hash >>> 10) & SIZE - 1;
        Name known = recent[slot];
        if (known != null && Arrays.equals(known.bytes, 0, known.bytes.length, source, start, end)) {
            return known;
        }
        byte[] bytes = Arrays.copyOfRange(source, start, end);
        String text = new String(bytes, StandardCharsets.UTF_8);
        Name name = new Name(text, KEYWORDS.getOrDefault(text, Token.IDENT), bytes);
        recent[slot] = name;
        return name;
    }

    private static Map<String, Token> keywords() {
        Map<String, Token> keywords = new HashMap<>();
        for (Token token : Token.values()) {
            if (token.isKeyword()) {
                keywords.put(token.text(), token);
            }
        }
        return keywords;
    }
}
