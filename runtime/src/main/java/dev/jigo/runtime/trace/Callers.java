package dev.jigo.runtime.trace;

import java.util.List;

/** runtime.Caller and runtime.Callers. */
public final class Callers {
    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Callers() {}

    /**
     * Go frames of the calling goroutine, innermost first: at most {@code max} after leaving out {@code skip}.
     */
    public static List<Frame> callers(int skip, int max) {
        return WALKER.walk(frames -> Frame.ofWalk(frames.limit(100_000).toList())).stream()
                .filter(f -> !f.function().equals("panic") || f.file().endsWith(".go"))
                .skip(skip)
                .limit(max)
                .toList();
    }
}
