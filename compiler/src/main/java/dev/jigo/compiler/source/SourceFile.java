package dev.jigo.compiler.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a {@link FileSet}: its name, its bytes, and how its offsets map to lines and columns.
 *
 * <p>Safe for use by several threads; {@code //line} directives are recorded by the one thread that scans the file.
 */
public final class SourceFile {

    /**
     * What a {@code //line} directive says about the text from an offset on.
     *
     * @param offset the first byte the directive is about
     * @param column the column of that byte, 0 if the directive names none: columns are then unknown
     */
    private record LineDirective(int offset, String filename, int line, int column) {}

    private final String name;
    private final int base;
    private final byte[] content;
    private int @Nullable [] lineStarts;
    private volatile List<LineDirective> directives = List.of();

    SourceFile(String name, int base, byte[] content) {
        this.name = name;
        this.base = base;
        this.content = content;
    }

    /** The name under which the file was added: for files on disk, its absolute path. */
    public String name() {
        return name;
    }

    /** The position of the file's first byte. */
    public int base() {
        return base;
    }

    /** The length in bytes. */
    public int size() {
        return content.length;
    }

    /** The bytes of the file; not to be changed. */
    public byte[] content() {
        return content;
    }

    /** The position of the byte at an offset. */
    public int pos(int offset) {
        return base + offset;
    }

    /** The offset of a position that lies in this file. */
    public int offset(int pos) {
        return pos - base;
    }

    /** Whether a position lies in this file, its end included. */
    public boolean contains(int pos) {
        return pos >= base && pos <= base + content.length;
    }

    /** Number of the line at an offset, from 1, without regard to {@code //line} directives. */
    public int line(int offset) {
        int index = Arrays.binarySearch(lineStarts(), offset);
        return index >= 0 ? index + 1 : -index - 1;
    }

    /** Offset at which a line (from 1) begins. */
    public int lineStart(int line) {
        return lineStarts()[line - 1];
    }

    /** The place of an offset in the file itself, {@code //line} directives disregarded. */
    public Position physicalPosition(int offset) {
        int line = line(offset);
        return new Position(name, line, offset - lineStart(line) + 1);
    }

    /** The place of an offset as users see it, {@code //line} directives applied. */
    public Position position(int offset) {
        LineDirective directive = directiveAt(offset);
        if (directive == null) {
            return physicalPosition(offset);
        }
        int line = line(offset);
        int linesBelow = line - line(directive.offset);
        int column = 0;
        if (directive.column > 0) {
            column = linesBelow == 0 ? directive.column + offset - directive.offset : offset - lineStart(line) + 1;
        }
        return new Position(directive.filename, directive.line + linesBelow, column);
    }

    /** Records that the byte at {@code offset} is to be reported as standing at the given place. */
    public synchronized void addLineDirective(int offset, String filename, int line, int column) {
        List<LineDirective> known = directives;
        if (!known.isEmpty() && known.getLast().offset >= offset) {
            return; // the file, or a part of it, is scanned a second time
        }
        List<LineDirective> grown = new ArrayList<>(known);
        grown.add(new LineDirective(offset, filename, line, column));
        directives = grown;
    }

    private @Nullable LineDirective directiveAt(int offset) {
        List<LineDirective> known = directives;
        int low = 0;
        int high = known.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (known.get(middle).offset <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : known.get(low - 1);
    }

    private synchronized int[] lineStarts() {
        int[] starts = lineStarts;
        if (starts == null) {
            starts = findLineStarts(content);
            lineStarts = starts;
        }
        return starts;
    }

    private static int[] findLineStarts(byte[] content) {
        int[] starts = new int[content.length / 24 + 16];
        int count = 1;
        for (int i = 0; i < content.length; i++) {
            if (content[i] == '\n') {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = i + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
