package dev.jigo.runtime.trace;

import java.util.ArrayList;
import java.util.List;

/** The Go frames of a stack, and where in it panics run deferred calls. */
final class GoStack {
    private static final String PANICKING = "dev.jigo.runtime.panics.Panicking";
    private static final String PANIC = "panic";
    private static final String GOEXIT = "exit";

    private final List<Frame> frames = new ArrayList<>();
    /** Where the panics come from that run deferred calls on this stack, newest first. */
    private final List<Origin> origins;
    /** For each of them how many frames are above what it runs on. */
    private final List<Integer> runs = new ArrayList<>();

    private GoStack(List<Origin> origins) {
        this.origins = origins;
    }

    /** A stack as it is now, with the panics that are under way. */
    static GoStack current(List<StackTraceElement> elements, List<Origin> origins) {
        GoStack stack = new GoStack(origins);
        int top = firstOfInterest(elements);
        if (top < elements.size() && runsDeferred(elements.get(top))) {
            stack.runs.add(0); // asked by the newest panic itself: nothing shows for it
            top++;
        }
        stack.add(elements.subList(top, elements.size()));
        return stack;
    }

    /** The stack that the newest panic has left. */
    static GoStack left(Throwable raised, List<Origin> origins) {
        GoStack stack = new GoStack(origins.subList(1, origins.size()));
        List<StackTraceElement> elements = List.of(raised.getStackTrace());
        stack.add(origins.getFirst().explicit() ? withoutNewestRun(elements) : elements);
        return stack;
    }

    private static List<StackTraceElement> withoutNewestRun(List<StackTraceElement> elements) {
        return elements.subList(Math.min(firstOfInterest(elements) + 1, elements.size()), elements.size());
    }

    /** The index of the first frame that is Go's or runs deferred calls. */
    private static int firstOfInterest(List<StackTraceElement> elements) {
        int i = 0;
        while (i < elements.size() && !runsDeferred(elements.get(i)) && !isGo(elements.get(i))) {
            i++;
        }
        return i;
    }

    private void add(List<StackTraceElement> elements) {
        Parts parts = new Parts();
        for (StackTraceElement e : elements) {
            if (runsDeferred(e)) {
                if (e.getMethodName().equals(PANIC) && !frames.isEmpty()) {
                    frames.add(Frame.panic());
                }
                runs.add(frames.size());
            } else if (isGo(e) && !parts.isCallerOfPart(e)) {
                frames.add(Frame.of(e));
            }
        }
    }

    /** All frames, those included that were left between where a panic began and the function whose deferred calls it runs. */
    List<Frame> whole() {
        for (int i = 0; i < Math.min(runs.size(), origins.size()); i++) {
            Throwable raised = origins.get(i).raised();
            if (raised == null) {
                continue;
            }
            GoStack left = left(raised, origins.subList(i, origins.size()));
            int above = runs.get(i);
            if (left.endsWith(frames.subList(above, frames.size()))) {
                List<Frame> whole = new ArrayList<>(frames.subList(0, above));
                whole.addAll(left.whole());
                return whole;
            }
        }
        return frames;
    }

    /** Whether {@code end} is the outer end of this stack, but for the line where it was left. */
    private boolean endsWith(List<Frame> end) {
        int same = frames.size() - end.size();
        return same >= 0
                && (end.isEmpty()
                        || frames.get(same).function().equals(end.getFirst().function()));
    }

    private static boolean isGo(StackTraceElement e) {
        String file = e.getFileName();
        return file != null && file.endsWith(".go") && e.getLineNumber() > 0;
    }

    private static boolean runsDeferred(StackTraceElement e) {
        String method = e.getMethodName();
        return (method.equals(PANIC) || method.equals(GOEXIT))
                && e.getClassName().equals(PANICKING);
    }

    /**
     * A function too long for the JVM is several methods, {@code NAME⁺1}, {@code NAME⁺2} beside {@code NAME}: of those that
     * are on the stack for one call only the innermost counts.
     */
    private static final class Parts {
        private String callee = "";

        /** Whether a frame is the caller of the part that was seen before; to be asked of each frame in turn. */
        boolean isCallerOfPart(StackTraceElement e) {
            String method = e.getMethodName();
            int mark = method.indexOf(SymbolName.PART);
            String whole = e.getClassName() + "." + (mark < 0 ? method : method.substring(0, mark));
            boolean caller = whole.equals(callee);
            callee = mark < 0 ? "" : whole;
            return caller;
        }
    }
}
