package dev.jigo.compiler.source;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All source files of a compilation, and the one space of positions over them. Safe for use by several threads. */
public final class FileSet {

    private final List<SourceFile> files = new ArrayList<>();
    private int nextBase = 1;

    /** Adds a file; its positions follow those of all files added before. */
    public synchronized SourceFile add(String name, byte[] content) {
        SourceFile file = new SourceFile(name, nextBase, content);
        nextBase = Math.addExact(nextBase, Math.addExact(content.length, 1));
        files.add(file);
        return file;
    }

    /** The file a position lies in, or null for 0 and positions of no file. */
    public synchronized @Nullable SourceFile file(int pos) {
        int low = 0;
        int high = files.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (files.get(middle).base() <= pos) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        if (low == 0) {
            return null;
        }
        SourceFile file = files.get(low - 1);
        return file.contains(pos) ? file : null;
    }

    /** Where a position is, {@code //line} directives applied; {@link Position#NONE} for 0. */
    public Position position(int pos) {
        SourceFile file = file(pos);
        return file == null ? Position.NONE : file.position(file.offset(pos));
    }

    /** Where a position is in the file itself, {@code //line} directives disregarded. */
    public Position physicalPosition(int pos) {
        SourceFile file = file(pos);
        return file == null ? Position.NONE : file.physicalPosition(file.offset(pos));
    }
}
