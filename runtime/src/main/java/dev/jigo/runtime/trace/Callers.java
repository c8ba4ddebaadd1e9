package dev.jigo.runtime.trace;

import dev.jigo.runtime.sched.Sched;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** runtime.Caller and runtime.Callers. */
public final class Callers {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Callers() {}

    /**
     * Go frames of the calling goroutine, innermost first: at most {@code max} after leaving out {@code skip}.
     *
     * @param origins the exceptions behind the panics under way, as {@link Frame#ofWalk} wants them
     */
    public static List<Frame> callers(int skip, int max, List<? extends @Nullable Throwable> origins) {
        List<Frame> own =
                WALKER.walk(frames -> Frame.ofWalk(frames.limit(100_000).toList(), origins));
        return Stream.concat(own.stream().map(Frame::inRuntime), Frame.below(Sched.getg()).stream())
                .skip(skip)
                .limit(max)
                .toList();
    }
}
