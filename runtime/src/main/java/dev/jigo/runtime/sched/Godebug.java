package dev.jigo.runtime.sched;

import java.util.HashMap;
import java.util.Map;

/** The settings in the environment: GODEBUG, GOMAXPROCS, GOTRACEBACK. */
public final class Godebug {
    private static volatile String defaults = "";
    private static volatile Map<String, String> settings = parse(environment());

    private Godebug() {}

    /** What the program takes for settings that the environment does not name; called before the program runs. */
    public static void defaults(String text) {
        defaults = text;
        settings = parse(text + "," + environment());
    }

    /** The settings given to {@link #defaults}. */
    public static String defaults() {
        return defaults;
    }

    /** The environment variable; empty if there is none. */
    public static String environment() {
        String text = System.getenv("GODEBUG");
        return text == null ? "" : text;
    }

    /** Of several settings with one name the last counts. */
    private static Map<String, String> parse(String text) {
        Map<String, String> parsed = new HashMap<>();
        for (String item : text.split(",")) {
            int eq = item.indexOf('=');
            if (eq > 0) {
                parsed.put(item.substring(0, eq), item.substring(eq + 1));
            }
        }
        return parsed;
    }

    /** The value of a GODEBUG setting, empty if it is not set. */
    public static String get(String name) {
        return settings.getOrDefault(name, "");
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
