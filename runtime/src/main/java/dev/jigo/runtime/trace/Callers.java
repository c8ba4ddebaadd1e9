package dev.jigo.runtime.trace;

import dev.jigo.runtime.sched.Sched;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** runtime.Caller and runtime.Callers. */
public final class Callers {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private Callers() {}

    /**
     * Go frames of the calling goroutine, innermost first: at most {@code max} after leaving out {@code skip}.
     *
     * @param origins where the panics under way come from, as {@link Frame#ofWalk} wants them
     * @param raisers what raised these panics, none where it was a call of panic
     */
    public static List<Frame> callers(int skip, int max, List<Origin> origins, List<Optional<Raiser>> raisers) {
        List<Frame> own =
                WALKER.walk(frames -> Frame.ofWalk(frames.limit(100_000).toList(), origins));
        List<Frame> all = new ArrayList<>();
        int panics = 0;
        for (Frame frame : own) {
            Frame named = frame.inRuntime();
            all.add(named);
            if (named != frame && panics < raisers.size()) {
                raisers.get(panics++).ifPresent(raiser -> all.addAll(raiser.frames()));
            }
        }
        all.addAll(Frame.below(Sched.getg()));
        return all.stream().skip(skip).limit(max).toList();
    }
}
