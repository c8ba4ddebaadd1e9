package dev.jigo.compiler.types;

/** The rule of exported names. */
public final class Names {
    private Names() {}

    /** Whether a name starts with an upper-case letter. */
    public static boolean isExported(String name) {
        if (name.isEmpty()) {
            return false;
        }
        char first = name.charAt(0);
        return first < 0x80 ? first >= 'A' && first <= 'Z' : Character.isUpperCase(name.codePointAt(0));
    }
}
