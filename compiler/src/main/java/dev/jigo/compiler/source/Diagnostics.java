package dev.jigo.compiler.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The complaints about one package, in the order in which they were found. Safe for use by several threads.
 *
 * <p>As in gc, a line has at most one syntax error, and an equal message only once; and of the complaints that remain the
 * first ten that were found are printed, sorted by position.
 */
public final class Diagnostics {

    /** How many complaints gc prints before it gives up. */
    public static final int USUAL_LIMIT = 10;

    private record Line(String filename, int line, String message) {}

    private final FileSet files;
    private final List<Diagnostic> found = new ArrayList<>();
    private final Set<Line> seen = new HashSet<>();

    public Diagnostics(FileSet files) {
        this.files = files;
    }

    /** The files that the positions refer to. */
    public FileSet files() {
        return files;
    }

    /** Adds a complaint, unless it repeats one on the same line. */
    public synchronized void error(int pos, String message) {
        Diagnostic diagnostic = new Diagnostic(pos, message);
        Position position = files.position(pos);
        String distinct = diagnostic.isSyntaxError() ? "syntax error" : message;
        if (seen.add(new Line(position.filename(), position.line(), distinct))) {
            found.add(diagnostic);
        }
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

    /** The complaint as gc prints it, {@code file:line:column: message}, with file names as {@code shownName} gives them. */
    public String format(Diagnostic diagnostic, UnaryOperator<String> shownName) {
        if (diagnostic.pos() == 0) {
            return diagnostic.message();
        }
        return formatPosition(diagnostic.pos(), shownName) + ": " + diagnostic.message();
    }

    /**
     * The lines that gc prints, each ended with a newline: at most {@code limit} complaints, then {@code too many
     * errors}.
     *
     * @param shownName from a file's name to the one that is shown, such as {@link ShownPaths#show}
     * @param limit the greatest number of complaints, {@link #USUAL_LIMIT} for ordinary use
     */
    public String report(UnaryOperator<String> shownName, int limit) {
        List<Diagnostic> all = inOrderFound();
        List<Diagnostic> shown = sorted(all.subList(0, Math.min(limit, all.size())));
        StringBuilder text = new StringBuilder();
        for (Diagnostic diagnostic : shown) {
            text.append(format(diagnostic, shownName)).append('\n');
        }
        if (all.size() > limit) {
            text.append("too many errors\n");
        }
        return text.toString();
    }

    private String formatPosition(int pos, UnaryOperator<String> shownName) {
        Position position = files.position(pos);
        return new Position(shownName.apply(position.filename()), position.line(), position.column()).toString();
    }

    private List<Diagnostic> sorted(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .sorted(Comparator.comparingInt(Diagnostic::pos))
                .toList();
    }
}
