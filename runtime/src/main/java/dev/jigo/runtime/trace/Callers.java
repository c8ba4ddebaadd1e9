package dev.jigo.runtime.trace;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** runtime.Caller and runtime.Callers. */
public final class Callers {
    private static final StackWalker WALKER =
            StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Callers() {}

    /**
     * Go frames of the calling goroutine, innermost first: at most {@code max} after leaving out {@code skip}.
     *
     * @param origins the exceptions behind the panics under way, as {@link Frame#ofWalk} wants them
     */
    public static List<Frame> callers(int skip, int max, List<? extends @Nullable Throwable> origins) {
        return WALKER.walk(frames -> Frame.ofWalk(frames.limit(100_000).toList(), origins)).stream()
                .map(Frame::inRuntime)
                .skip(skip)
                .limit(max)
                .toList();
    }
}
