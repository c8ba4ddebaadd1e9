package dev.jigo.runtime.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One goroutine in a dump. */
public final class Traceback {
    private static final int TOP = 50;
    private static final int BOTTOM = 50;

    private static volatile int level = levelOf(System.getenv("GOTRACEBACK"));

    private Traceback() {}

    private static int levelOf(@Nullable String setting) {
        return switch (setting == null ? "" : setting) {
            case "none", "0" -> 0;
            case "all", "system", "crash", "wer", "2" -> 2;
            default -> 1;
        };
    }

    /** What a dying program shows. 0: no goroutine, 1: the one that failed, 2: all. */
    public static int level() {
        return level;
    }

    /** debug.SetTraceback: can only raise what the environment variable GOTRACEBACK says. */
    public static void level(String setting) {
        level = Math.max(levelOf(System.getenv("GOTRACEBACK")), levelOf(setting));
    }

    /**
     * Appends a goroutine.
     *
     * @param status {@code running}, {@code chan receive, 2 minutes}...
     * @param site where it was started: function, tab, file:line
     */
    public static void print(
            StringBuilder out, long goid, String status, List<Frame> frames, @Nullable String site, long parent) {
        out.append("goroutine ").append(goid).append(" [").append(status).append("]:\n");
        int n = frames.size();
        for (int i = 0; i < n; i++) {
            if (i == TOP && n > TOP + BOTTOM) {
                out.append("...").append(n - TOP - BOTTOM).append(" frames elided...\n");
                i = n - BOTTOM;
            }
            frames.get(i).print(out);
        }
        if (site != null) {
            int tab = site.indexOf('\t');
            out.append("created by ").append(tab < 0 ? site : site.substring(0, tab));
            if (parent != 0) {
                out.append(" in goroutine ").append(parent);
            }
            out.append('\n');
            if (tab >= 0) {
                out.append('\t').append(site, tab + 1, site.length()).append('\n');
            }
        }
    }
}
