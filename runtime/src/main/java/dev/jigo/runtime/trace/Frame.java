package dev.jigo.runtime.trace;

import dev.jigo.runtime.sched.G;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A call of a Go function on a stack.
 *
 * @param function Go's name: {@code main.(*T).Read}
 * @param noArgs whether it is known to have no parameters
 */
public record Frame(String function, String file, int line, boolean noArgs) {
    private static final String PANICS = "dev.jigo.runtime.panics.Panics";

    /** Where gc has the function that runs deferred calls. */
    static final String RUNTIME_SOURCES = "/usr/local/go/src/runtime/";

    static final String PANIC_FILE = RUNTIME_SOURCES + "panic.go";

    private static final int PANIC_LINE = 860;

    /**
     * The Go frames among those of a walk. An exception of the JVM has left the frames between where it was raised and the function
     * whose deferred calls it runs: they are put in again.
     *
     * @param origins the exceptions behind the panics that are under way on this stack, newest first; null for those of
     *     {@code panic} itself
     */
    public static List<Frame> ofWalk(Iterable<StackFrame> frames, List<? extends @Nullable Throwable> origins) {
        List<Frame> go = new ArrayList<>();
        Map<Integer, Throwable> raised = new HashMap<>();
        Parts parts = new Parts();
        int panics = 0;
        for (StackFrame f : frames) {
            StackTraceElement e = f.toStackTraceElement();
            if (isPanic(e)) {
                panic(go);
                Throwable origin = panics < origins.size() ? origins.get(panics) : null;
                panics++;
                if (origin != null) {
                    raised.put(go.size(), origin);
                }
            } else if (isGo(e) && !parts.isCallerOfPart(e)) {
                go.add(of(e));
            }
        }
        return raised.isEmpty() ? go : spliced(go, raised);
    }

    private static List<Frame> spliced(List<Frame> frames, Map<Integer, Throwable> raised) {
        List<Frame> all = new ArrayList<>();
        for (int i = 0; i < frames.size(); i++) {
            Frame handler = frames.get(i);
            Throwable origin = raised.get(i);
            List<Frame> thrown = origin == null ? List.of() : ofTrace(origin.getStackTrace());
            int same = thrown.size() - (frames.size() - i);
            if (same >= 0 && thrown.get(same).function.equals(handler.function)) {
                all.addAll(thrown.subList(0, same));
                all.add(new Frame(handler.function, handler.file, thrown.get(same).line, handler.noArgs));
            } else {
                all.add(handler);
            }
        }
        return all;
    }

    /** The Go frames among those of an exception or thread. */
    public static List<Frame> ofTrace(StackTraceElement[] trace) {
        List<Frame> go = new ArrayList<>();
        Parts parts = new Parts();
        for (StackTraceElement e : trace) {
            if (isPanic(e)) {
                panic(go);
            } else if (isGo(e) && !parts.isCallerOfPart(e)) {
                go.add(of(e));
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

    /** What gc has below the first function of a goroutine; nothing on a thread that is none. */
    static List<Frame> below(G g) {
        Frame exit = new Frame("runtime.goexit", RUNTIME_SOURCES + "asm_amd64.s", 1771, true);
        if (g.isForeign()) {
            return List.of();
        }
        boolean main = g.goid == 1;
        return main ? List.of(new Frame("runtime.main", RUNTIME_SOURCES + "proc.go", 290, true), exit) : List.of(exit);
    }

    private static boolean isGo(StackTraceElement e) {
        String file = e.getFileName();
        return file != null && file.endsWith(".go") && e.getLineNumber() > 0;
    }

    private static boolean isPanic(StackTraceElement e) {
        return e.getMethodName().equals("start") && e.getClassName().equals(PANICS);
    }

    /** Below the top, the running of deferred calls by a panic shows as a call of panic. */
    private static void panic(List<Frame> go) {
        if (!go.isEmpty()) {
            go.add(new Frame("panic", PANIC_FILE, PANIC_LINE, false));
        }
    }

    static Frame of(StackTraceElement e) {
        String file = Objects.requireNonNullElse(e.getFileName(), "");
        GoClass.Place place = GoClass.place(e.getClassName(), file, e.getLineNumber());
        String function = SymbolName.of(e.getClassName(), e.getMethodName());
        boolean noArgs = function.equals("main.main") || GoClass.hasNoParameters(e.getClassName(), e.getMethodName());
        return new Frame(function, place.file(), place.line(), noArgs);
    }

    /** The frame under the name that runtime.Callers gives: dumps show the runtime's function as the built-in one. */
    Frame inRuntime() {
        return file.equals(PANIC_FILE) && function.equals("panic")
                ? new Frame("runtime.gopanic", file, line, noArgs)
                : this;
    }

    void print(StringBuilder out) {
        out.append(function).append(noArgs ? "()" : "(...)").append("\n\t");
        out.append(file).append(':').append(line).append('\n');
    }
}
