package dev.jigo.runtime.sched;

import java.util.HashMap;
import java.util.Map;

/** The settings in the environment: GODEBUG, GOMAXPROCS, GOTRACEBACK. */
public final class Godebug {
    private static final Map<String, String> SETTINGS = parse(System.getenv("GODEBUG"));

    private Godebug() {}

    private static Map<String, String> parse(@org.jspecify.annotations.Nullable String env) {
        Map<String, String> settings = new HashMap<>();
        if (env != null) {
            for (String item : env.split(",")) {
                int eq = item.indexOf('=');
                if (eq > 0) {
                    settings.put(item.substring(0, eq), item.substring(eq + 1));
                }
            }
        }
        return settings;
    }

    /** The value of a GODEBUG setting, empty if it is not set. */
    public static String get(String name) {
        return SETTINGS.getOrDefault(name, "");
    }

    /** The number of a GODEBUG setting, 0 if it is not set or no number. */
    public static int number(String name) {
        try {
            return Integer.parseInt(get(name));
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static int initialProcs() {
        String env = System.getenv("GOMAXPROCS");
        if (env != null) {
            try {
                int n = Integer.parseInt(env);
                if (n > 0) {
                    return n;
                }
            } catch (NumberFormatException e) {
                return Sched.NCPU; // as if not set
            }
        }
        return Sched.NCPU;
    }
}
