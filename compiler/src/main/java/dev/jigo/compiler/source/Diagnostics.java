package dev.jigo.compiler.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The complaints about one package, in the order in which they were found. Safe for use by several threads.
 *
 * <p>As in gc, a line has at most one syntax error, and successive equal messages count once; and of the complaints
 * that remain the first ten that were found are printed, sorted by position.
 */
public final class Diagnostics {

    /** How many complaints gc prints before it gives up. */
    public static final int USUAL_LIMIT = 10;

    /** Around a position within a message, see {@link #place}. */
    private static final char PLACE_START = '\u0001';

    private static final char PLACE_END = '\u0002';

    private record Line(String filename, int line, String message) {}

    private final FileSet files;
    private final List<Diagnostic> found = new ArrayList<>();
    private @Nullable Line lastSyntaxError;
    private @Nullable Line lastOther;

    public Diagnostics(FileSet files) {
        this.files = files;
    }

    /** The files that the positions refer to. */
    public FileSet files() {
        return files;
    }

    /**
     * Stands for a position within a message, as in {@code "label L already defined at " + place(pos)}: it becomes
     * {@code file:line:column} when the message is printed, as only then it is known how files are shown.
     */
    public static String place(int pos) {
        return PLACE_START + Integer.toString(pos) + PLACE_END;
    }

    /**
     * Adds a complaint, unless the one before of its kind stands on the same line and, syntax errors aside, says the
     * same.
     */
    public synchronized void error(int pos, String message) {
        Diagnostic diagnostic = new Diagnostic(pos, message);
        Position position = files.position(pos);
        if (diagnostic.isSyntaxError()) {
            Line line = new Line(position.filename(), position.line(), "");
            if (line.equals(lastSyntaxError)) {
                return;
            }
            lastSyntaxError = line;
        } else {
            Line line = new Line(position.filename(), position.line(), message);
            if (line.equals(lastOther)) {
                return;
            }
            lastOther = line;
        }
        found.add(diagnostic);
    }

    /** Adds a complaint made with {@link String#format}. */
    public void errorf(int pos, String format, Object... arguments) {
        error(pos, String.format(format, arguments));
    }

    /** Adds all complaints of another collection over the same files, in its order. */
    public void addAll(Diagnostics other) {
        for (Diagnostic diagnostic : other.inOrderFound()) {
            error(diagnostic.pos(), diagnostic.message());
        }
    }

    /** Whether there are none. */
    public synchronized boolean isEmpty() {
        return found.isEmpty();
    }

    /** Whether the parser complained about the syntax, so that there is no whole tree. */
    public synchronized boolean hasSyntaxErrors() {
        return found.stream().anyMatch(Diagnostic::isSyntaxError);
    }

    /** How many there are. */
    public synchronized int count() {
        return found.size();
    }

    /** All complaints as they were found. */
    public synchronized List<Diagnostic> inOrderFound() {
        return List.copyOf(found);
    }

    /** All complaints by position. */
    public List<Diagnostic> sorted() {
        return sorted(inOrderFound());
    }

    /**
     * The complaint as gc prints it, {@code file:line:column: message}, with file names as {@code shownName} gives
     * them.
     */
    public String format(Diagnostic diagnostic, UnaryOperator<String> shownName) {
        String message = withPlaces(diagnostic.message(), shownName);
        return diagnostic.pos() == 0 ? message : shown(diagnostic.pos(), shownName) + ": " + message;
    }

    /**
     * The lines that gc prints, each ended with a newline: at most {@code limit} complaints, and if there are as many,
     * {@code too many errors} at the place of the last.
     *
     * @param shownName from a file's name to the one that is shown, such as {@link ShownPaths#show}
     * @param limit the greatest number of complaints, {@link #USUAL_LIMIT} for ordinary use
     */
    public String report(UnaryOperator<String> shownName, int limit) {
        List<Diagnostic> all = inOrderFound();
        boolean tooMany = all.size() >= limit;
        StringBuilder text = new StringBuilder();
        String before = "";
        for (Diagnostic diagnostic : sorted(tooMany ? all.subList(0, limit) : all)) {
            String line = format(diagnostic, shownName);
            if (!line.equals(before)) {
                text.append(line).append('\n');
            }
            before = line;
        }
        if (tooMany) {
            text.append(shown(all.get(limit - 1).pos(), shownName)).append(": too many errors\n");
        }
        return text.toString();
    }

    private String withPlaces(String message, UnaryOperator<String> shownName) {
        int start = message.indexOf(PLACE_START);
        if (start < 0) {
            return message;
        }
        int end = message.indexOf(PLACE_END, start);
        int pos = Integer.parseInt(message, start + 1, end, 10);
        String behind = withPlaces(message.substring(end + 1), shownName);
        return message.substring(0, start) + shown(pos, shownName) + behind;
    }

    private String shown(int pos, UnaryOperator<String> shownName) {
        Position position = files.position(pos);
        return new Position(shownName.apply(position.filename()), position.line(), position.column()).toString();
    }

    private static List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .sorted(Comparator.comparingInt(Diagnostic::pos))
                .toList();
    }
}
