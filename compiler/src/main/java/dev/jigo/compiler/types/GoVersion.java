package dev.jigo.compiler.types;

/** Language versions, as {@code go1.21}. */
public final class GoVersion {
    /** The newest language version. */
    public static final String CURRENT = "go1.26";

    private GoVersion() {}

    /** Whether a version is at least another one; the empty version is the newest. */
    public static boolean atLeast(String version, String wanted) {
        if (version.isEmpty()) {
            return true;
        }
        return compare(version, wanted) >= 0;
    }

    /** Compares two versions by language: patch releases and suffixes do not count. */
    public static int compare(String a, String b) {
        return Integer.compare(minor(a), minor(b));
    }

    /** Whether the text is a version at all. */
    public static boolean isValid(String version) {
        return version.matches("go[1-9][0-9]*(\\.[0-9]+(\\.[0-9]+|(rc|beta|alpha)[0-9]+)?)?");
    }

    /** The language version without patch release. */
    public static String language(String version) {
        return "go1." + minor(version);
    }

    private static int minor(String version) {
        String text = version.startsWith("go") ? version.substring(2) : version;
        String[] parts = text.split("\\.", 3);
        int major = number(parts[0]);
        int minor = parts.length > 1 ? number(parts[1]) : 0;
        return major > 1 ? 100_000 * major + minor : minor;
    }

    private static int number(String text) {
        int value = 0;
        for (int i = 0; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return value;
    }
}
