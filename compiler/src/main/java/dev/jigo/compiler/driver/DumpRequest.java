package dev.jigo.compiler.driver;

import org.jspecify.annotations.Nullable;

/**
 * What {@code -dump=PASS[:FUNC]} asks for.
 *
 * @param pass the name of a pass in {@link Passes#TABLE}
 * @param function the Go name of a function, or a part of it that ends there, such as {@code f} for {@code main.f}; null
 *     for everything
 */
public record DumpRequest(String pass, @Nullable String function) {

    /** Reads the value of the flag. */
    public static DumpRequest parse(String text) {
        int colon = text.indexOf(':');
        String pass = colon < 0 ? text : text.substring(0, colon);
        if (Passes.TABLE.stream().noneMatch(p -> p.name().equals(pass))) {
            String known =
                    String.join(", ", Passes.TABLE.stream().map(Pass::name).toList());
            throw new IllegalArgumentException("no pass \"" + pass + "\" (there are " + known + ")");
        }
        return new DumpRequest(pass, colon < 0 ? null : text.substring(colon + 1));
    }

    /** Whether a function is among those asked for, with its closures. */
    public boolean wants(String goName) {
        if (function == null || goName.equals(function)) {
            return true;
        }
        int at = goName.indexOf(function);
        if (at < 0 || at > 0 && ".*)".indexOf(goName.charAt(at - 1)) < 0) {
            return false;
        }
        int end = at + function.length();
        return end == goName.length() || goName.startsWith(".func", end) || goName.startsWith("-", end);
    }
}
