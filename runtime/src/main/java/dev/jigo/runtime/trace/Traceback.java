package dev.jigo.runtime.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One goroutine in a dump. */
public final class Traceback {
    private static final int TOP = 50;
    private static final int BOTTOM = 50;

    private Traceback() {}

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
