package dev.jigo.runtime.trace;

import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call of a Go function on a stack.
 *
 * @param function Go's name: {@code main.(*T).Read}
 * @param noArgs whether it is known to have no parameters
 */
public record Frame(String function, String file, int line, boolean noArgs) {
    private static final String PANICS = "dev.jigo.runtime.panics.Panics";

    /** The Go frames among those of a walk. */
    public static List<Frame> ofWalk(Iterable<StackFrame> frames) {
        List<Frame> go = new ArrayList<>();
        Parts parts = new Parts();
        for (StackFrame f : frames) {
            StackTraceElement e = f.toStackTraceElement();
            if (isPanic(e)) {
                panic(go, e);
            } else if (isGo(e) && !parts.isCallerOfPart(e)) {
                go.add(new Frame(
                        SymbolName.of(e.getClassName(), e.getMethodName()),
                        file(e),
                        e.getLineNumber(),
                        f.getDescriptor().startsWith("()")));
            }
        }
        return go;
    }

    /** The Go frames among those of an exception or thread. */
    public static List<Frame> ofTrace(StackTraceElement[] trace) {
        List<Frame> go = new ArrayList<>();
        Parts parts = new Parts();
        for (StackTraceElement e : trace) {
            if (isPanic(e)) {
                panic(go, e);
            } else if (isGo(e) && !parts.isCallerOfPart(e)) {
                String function = SymbolName.of(e.getClassName(), e.getMethodName());
                go.add(new Frame(function, file(e), e.getLineNumber(), function.equals("main.main")));
            }
        }
        return go;
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

    private static boolean isGo(StackTraceElement e) {
        String file = e.getFileName();
        return file != null && file.endsWith(".go") && e.getLineNumber() > 0;
    }

    private static boolean isPanic(StackTraceElement e) {
        return e.getMethodName().equals("start") && e.getClassName().equals(PANICS);
    }

    /** Below the top, the running of deferred calls by a panic shows as a call of panic. */
    private static void panic(List<Frame> go, StackTraceElement e) {
        if (!go.isEmpty()) {
            go.add(new Frame("panic", file(e), e.getLineNumber(), false));
        }
    }

    private static String file(StackTraceElement e) {
        @Nullable String file = e.getFileName();
        return file == null ? "" : file;
    }

    void print(StringBuilder out) {
        out.append(function).append(noArgs ? "()" : "(...)").append("\n\t");
        out.append(file).append(':').append(line).append('\n');
    }
}
