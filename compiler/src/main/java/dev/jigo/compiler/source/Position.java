package dev.jigo.compiler.source;

/**
 * A place in a source file as users see it, {@code //line} directives applied.
 *
 * @param filename the name of the file, empty if unknown
 * @param line the line from 1, 0 if unknown
 * @param column the byte column from 1, 0 if unknown (after a {@code //line} directive without a column)
 */
public record Position(String filename, int line, int column) {

    /** No position. */
    public static final Position NONE = new Position("", 0, 0);

    /** Whether this is a place at all. */
    public boolean isValid() {
        return line > 0;
    }

    /** {@code file:line:column}, leaving out what is unknown; {@code -} for no position. */
    @Override
    public String toString() {
        if (!isValid()) {
            return filename.isEmpty() ? "-" : filename;
        }
        StringBuilder text = new StringBuilder(filename).append(':').append(line);
        if (column > 0) {
            text.append(':').append(column);
        }
        return text.toString();
    }
}
