package dev.jigo.runtime.trace;

import dev.jigo.runtime.sched.G;
import java.lang.StackWalker.StackFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A call of a Go function on a stack.
 *
 * @param function Go's name: {@code main.(*T).Read}
 * @param noArgs whether it is known to have no parameters
 */
public record Frame(String function, String file, int line, boolean noArgs) {
    /** Where gc has the function that runs deferred calls. */
    static final String RUNTIME_SOURCES = "/usr/local/go/src/runtime/";

    static final String PANIC_FILE = RUNTIME_SOURCES + "panic.go";

    private static final int PANIC_LINE = 860;

    /**
     * The Go frames among those of a walk. A panic that an exception has taken to the function whose deferred calls it runs has left the
     * frames between: they are put in again.
     *
     * @param origins where the panics come from that are under way on this stack, newest first
     */
    public static List<Frame> ofWalk(Iterable<StackFrame> frames, List<Origin> origins) {
        List<StackTraceElement> elements = new ArrayList<>();
        frames.forEach(f -> elements.add(f.toStackTraceElement()));
        return GoStack.current(elements, origins).whole();
    }

    /** The Go frames among those of an exception or thread. */
    public static List<Frame> ofTrace(StackTraceElement[] trace) {
        return ofTrace(trace, List.of());
    }

    /** The Go frames among those of an exception or thread on whose stack panics are under way, see {@link #ofWalk}. */
    public static List<Frame> ofTrace(StackTraceElement[] trace, List<Origin> origins) {
        return GoStack.current(List.of(trace), origins).whole();
    }

    /** The Go frames where the newest of these panics began, which an exception has taken elsewhere. */
    public static List<Frame> ofPanic(List<Origin> origins) {
        Throwable raised = origins.getFirst().raised();
        return raised == null ? List.of() : GoStack.left(raised, origins).whole();
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

    /** A call of panic, as which the running of deferred calls shows. */
    static Frame panic() {
        return new Frame("panic", PANIC_FILE, PANIC_LINE, false);
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
