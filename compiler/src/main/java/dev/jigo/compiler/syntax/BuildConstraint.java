package dev.jigo.compiler.syntax;

import java.util.function.Predicate;

/** The condition of a {@code //go:build} line. */
public sealed interface BuildConstraint {

    /** A tag such as {@code linux} or {@code go1.21}. */
    record Tag(String name) implements BuildConstraint {}

    /** {@code !x}. */
    record Not(BuildConstraint x) implements BuildConstraint {}

    /** {@code x && y}. */
    record And(BuildConstraint x, BuildConstraint y) implements BuildConstraint {}

    /** {@code x || y}. */
    record Or(BuildConstraint x, BuildConstraint y) implements BuildConstraint {}

    /** The text is no constraint. */
    final class SyntaxException extends Exception {
        private static final long serialVersionUID = 1;

        SyntaxException(String message) {
            super(message);
        }
    }

    /** Whether the condition holds where the tags are true of which {@code isSet} says so. */
    default boolean holds(Predicate<String> isSet) {
        return switch (this) {
            case Tag tag -> isSet.test(tag.name);
            case Not not -> !not.x.holds(isSet);
            case And and -> and.x.holds(isSet) && and.y.holds(isSet);
            case Or or -> or.x.holds(isSet) || or.y.holds(isSet);
        };
    }

    /** The Go version without which the condition cannot hold, as {@code go1.21}; empty if there is none. */
    default String goVersion() {
        int minor = leastMinor(this, true);
        return minor < 0 ? "" : minor == 0 ? "go1" : "go1." + minor;
    }

    private static int leastMinor(BuildConstraint constraint, boolean positive) {
        return switch (constraint) {
            case Tag tag -> positive ? minorOf(tag.name) : -1;
            case Not not -> leastMinor(not.x, !positive);
            case And and -> combine(and.x, and.y, positive, positive);
            case Or or -> combine(or.x, or.y, positive, !positive);
        };
    }

    private static int combine(BuildConstraint x, BuildConstraint y, boolean positive, boolean both) {
        int first = leastMinor(x, positive);
        int second = leastMinor(y, positive);
        return both ? Math.max(first, second) : Math.min(first, second);
    }

    private static int minorOf(String tag) {
        if (tag.equals("go1")) {
            return 0;
        }
        if (!tag.startsWith("go1.") || tag.length() > 12) {
            return -1;
        }
        String digits = tag.substring(4);
        boolean isNumber = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(digits) : -1;
    }

    /**
     * Parses what follows {@code //go:build}.
     *
     * @throws SyntaxException if that is no constraint
     */
    static BuildConstraint parse(String text) throws SyntaxException {
        BuildConstraintParser parser = new BuildConstraintParser(text);
        return parser.parse();
    }
}
