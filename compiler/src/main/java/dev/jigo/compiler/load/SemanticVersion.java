package dev.jigo.compiler.load;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A module version, {@code vMAJOR.MINOR.PATCH-PRERELEASE+BUILD}, ordered as semantic versioning says: numbers as
 * numbers, a prerelease before its release, {@code +incompatible} without influence.
 *
 * @param prerelease without the hyphen, empty if it is a release
 * @param build without the plus sign, empty if there is none
 */
public record SemanticVersion(BigInteger major, BigInteger minor, BigInteger patch, String prerelease, String build)
        implements Comparable<SemanticVersion> {

    private static final String NUMBER = "(0|[1-9][0-9]*)";
    private static final String IDENTIFIERS = "[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*";
    private static final Pattern FORM = Pattern.compile("v" + NUMBER + "\\." + NUMBER + "\\." + NUMBER + "(?:-("
            + IDENTIFIERS + "))?(?:\\+(" + IDENTIFIERS + "))?");

    /** The version that a text is, null if it is none; all three numbers must be there. */
    public static @Nullable SemanticVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String prerelease = matcher.group(4) == null ? "" : matcher.group(4);
        for (String part : prerelease.split("\\.")) {
            if (isNumber(part) && part.length() > 1 && part.startsWith("0")) {
                return null;
            }
        }
        return new SemanticVersion(
                new BigInteger(matcher.group(1)),
                new BigInteger(matcher.group(2)),
                new BigInteger(matcher.group(3)),
                prerelease,
                matcher.group(5) == null ? "" : matcher.group(5));
    }

    /** Compares texts; what is no version is less than all that are. */
    public static int compare(String x, String y) {
        SemanticVersion a = parse(x);
        SemanticVersion b = parse(y);
        if (a == null || b == null) {
            return a == b ? 0 : a == null ? -1 : 1;
        }
        return a.compareTo(b);
    }

    @Override
    public int compareTo(SemanticVersion other) {
        int order = major.compareTo(other.major);
        if (order == 0) {
            order = minor.compareTo(other.minor);
        }
        if (order == 0) {
            order = patch.compareTo(other.patch);
        }
        return order != 0 ? order : comparePrereleases(prerelease, other.prerelease);
    }

    private static int comparePrereleases(String x, String y) {
        if (x.isEmpty() || y.isEmpty()) {
            return Boolean.compare(x.isEmpty(), y.isEmpty());
        }
        String[] a = x.split("\\.");
        String[] b = y.split("\\.");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            int order = compareIdentifiers(a[i], b[i]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int compareIdentifiers(String x, String y) {
        boolean numberX = isNumber(x);
        boolean numberY = isNumber(y);
        if (numberX && numberY) {
            return new BigInteger(x).compareTo(new BigInteger(y));
        }
        return numberX != numberY ? Boolean.compare(numberY, numberX) : x.compareTo(y);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
