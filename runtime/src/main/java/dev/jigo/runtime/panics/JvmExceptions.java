package dev.jigo.runtime.panics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the exceptions mean that the JVM raises in Go code. */
final class JvmExceptions {
    private static final Pattern NUMBERS = Pattern.compile("Index (-?\\d+) out of bounds for length (\\d+)");

    private JvmExceptions() {}

    /** The value to panic with. */
    static Object goValue(Throwable t) {
        return switch (t) {
            case NullPointerException _ -> new MemoryError();
            case ArithmeticException _ -> new ErrorString(ErrorString.DIVIDE);
            case IndexOutOfBoundsException e -> outOfBounds(e);
            case NegativeArraySizeException _ -> new ErrorString("makeslice: len out of range");
            default -> new JavaError(t);
        };
    }

    private static Object outOfBounds(IndexOutOfBoundsException e) {
        String message = e.getMessage();
        Matcher m = NUMBERS.matcher(message == null ? "" : message);
        if (!m.find()) {
            return new ErrorString("index out of range");
        }
        return new BoundsError(Long.parseLong(m.group(1)), true, Long.parseLong(m.group(2)), BoundsError.Code.INDEX);
    }
}
