package dev.jigo.runtime.trace;

/** From JVM names of compiled Go functions back to Go's symbols. */
public final class SymbolName {
    private static final String DEFERRED = "·deferred";

    /** Behind the name of a function in the names of the methods that hold parts of it. */
    static final char PART = '⁺';

    private SymbolName() {}

    /** Go's symbol, with {@code [...]} for type arguments, of a method of a generated class. */
    public static String of(String className, String method) {
        int dot = className.lastIndexOf('.');
        String pkg = dot < 0 ? "" : className.substring(0, dot);
        String path = pkg.startsWith("go.") ? pkg.substring(3).replace('.', '/').replace('·', '.') : pkg;
        return escaped(path) + "." + function(method);
    }

    /** In symbols, dots of an import path's last element are written %2e. */
    private static String escaped(String path) {
        int slash = path.lastIndexOf('/');
        return path.substring(0, slash + 1) + path.substring(slash + 1).replace(".", "%2e");
    }

    private static String function(String method) {
        int part = method.indexOf(PART);
        String whole = part < 0 ? method : method.substring(0, part);
        String name = whole.endsWith(DEFERRED) ? whole.substring(0, whole.length() - DEFERRED.length()) : whole;
        StringBuilder out = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '⟦' && depth++ == 0) {
                out.append("[...]");
            } else if (c == '⟧') {
                depth--;
            } else if (depth == 0) {
                out.append(plain(c));
            }
        }
        return out.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '·' -> '.';
            case '∕' -> '/';
            case '‹' -> '<';
            case '›' -> '>';
            case '；' -> ';';
            default -> c;
        };
    }
}
