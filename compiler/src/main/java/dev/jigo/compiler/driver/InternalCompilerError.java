package dev.jigo.compiler.driver;

import dev.jigo.compiler.source.Position;
import java.io.PrintWriter;
import java.io.StringWriter;

/** The compiler failed: a bug of it, whatever the program. */
public final class InternalCompilerError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String pass;
    private final String construct;
    private final transient Position position;
    private final Throwable failure;

    /**
     * @param pass the pass that failed
     * @param construct what it was working on, such as {@code main.f}
     * @param position where that is, as far as known
     */
    InternalCompilerError(String pass, String construct, Position position, Throwable cause) {
        super(cause);
        this.failure = cause;
        this.pass = pass;
        this.construct = construct;
        this.position = position;
    }

    /** What the user is told; with {@code JIGODEBUG=trace} the compiler's own stack follows. */
    public String report(String shownFile, boolean trace) {
        StringBuilder text = new StringBuilder();
        if (position.isValid()) {
            text.append(new Position(shownFile, position.line(), position.column()))
                    .append(": ");
        }
        text.append("internal compiler error: ")
                .append(pass)
                .append(' ')
                .append(construct)
                .append(": ");
        text.append(describe(failure)).append("\n\n");
        text.append("Please file a bug report including a short program that triggers the error.\n");
        if (trace) {
            StringWriter writer = new StringWriter();
            failure.printStackTrace(new PrintWriter(writer));
            text.append(writer);
        }
        return text.toString();
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        String name = cause.getClass().getSimpleName();
        StackTraceElement[] trace = cause.getStackTrace();
        String where = trace.length == 0 ? "" : " (" + trace[0].getFileName() + ":" + trace[0].getLineNumber() + ")";
        return (message == null || message.isBlank() ? name : name + ": " + message) + where;
    }

    public Position position() {
        return position;
    }

    public String pass() {
        return pass;
    }

    public String construct() {
        return construct;
    }
}
