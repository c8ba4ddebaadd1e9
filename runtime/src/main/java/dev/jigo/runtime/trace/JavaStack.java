package dev.jigo.runtime.trace;

import java.util.ArrayList;
import java.util.List;

/**
 * The stack of a goroutine of Java code: compiled Go's frames and Java's, without those of the machinery below and
 * above them.
 */
public final class JavaStack {
    private static final List<String> MACHINERY =
            List.of("dev.jigo.runtime.", "java.lang.", "java.util.concurrent.locks.", "jdk.internal.");
    private static final String API = "dev.jigo.";

    private JavaStack() {}

    /** Innermost first. */
    public static List<Frame> of(StackTraceElement[] trace) {
        int top = 0;
        int bottom = trace.length;
        while (top < bottom && isMachinery(trace[top])) {
            top++;
        }
        while (bottom > top && (isMachinery(trace[bottom - 1]) || isApi(trace[bottom - 1]))) {
            bottom--;
        }
        List<Frame> frames = new ArrayList<>();
        for (StackTraceElement e : List.of(trace).subList(top, bottom)) {
            frames.add(frame(e));
        }
        return frames;
    }

    private static boolean isMachinery(StackTraceElement e) {
        return MACHINERY.stream().anyMatch(e.getClassName()::startsWith) && !isGo(e);
    }

    /** The classes of the package itself: they stand between the scheduler and the goroutine's function. */
    private static boolean isApi(StackTraceElement e) {
        String name = e.getClassName();
        return name.startsWith(API) && name.indexOf('.', API.length()) < 0;
    }

    private static boolean isGo(StackTraceElement e) {
        String file = e.getFileName();
        return file != null && file.endsWith(".go");
    }

    private static Frame frame(StackTraceElement e) {
        if (isGo(e)) {
            return Frame.of(e);
        }
        String file = e.getFileName();
        String function = e.getClassName() + "." + e.getMethodName();
        return new Frame(function, file == null ? "Unknown Source" : file, Math.max(0, e.getLineNumber()), false);
    }
}
