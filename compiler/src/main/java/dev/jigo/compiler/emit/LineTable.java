package dev.jigo.compiler.emit;

import dev.jigo.compiler.source.Position;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The line numbers of one class. A class file names one source file and has lines up to 65535; what {@code //line} directives
 * place elsewhere, and lines from {@link #FIRST} on, get numbers from the top down and an entry in a table: constants {@code lines·0},
 * {@code lines·1}... of the class, in which the runtime looks when it shows a frame.
 */
final class LineTable {

    static final String FIELD = "lines·";

    private static final int FIRST = 0x8000;
    private static final int LAST = 0xffff;

    /** Characters in one constant; at most three bytes each in the class file. */
    private static final int CHUNK = 20_000;

    /** What gc calls a file without a name. */
    private static final String NAMELESS = "??";

    private final @Nullable String sourceFile;
    private final Map<Position, Integer> numbers = new LinkedHashMap<>();

    LineTable(@Nullable String sourceFile) {
        this.sourceFile = sourceFile;
    }

    /** The line number to emit for a position. */
    int number(Position position) {
        int line = position.line();
        if (sourceFile == null || line < FIRST && position.filename().equals(sourceFile)) {
            return Math.min(line, LAST);
        }
        int next = LAST - numbers.size();
        return next < FIRST
                ? Math.min(line, FIRST - 1)
                : numbers.computeIfAbsent(new Position(position.filename(), line, 0), _ -> next);
    }

    /** The values of the constants; none if all lines are those of the source file. */
    List<String> constants() {
        List<String> chunks = new ArrayList<>();
        StringBuilder chunk = new StringBuilder();
        String file = null;
        for (Map.Entry<Position, Integer> entry : numbers.entrySet()) {
            if (chunk.length() > CHUNK) {
                chunks.add(chunk.toString());
                chunk.setLength(0);
                file = null;
            }
            String name = entry.getKey().filename();
            if (!name.equals(file)) {
                file = name;
                chunk.append('=').append(name.isEmpty() ? NAMELESS : name).append('\n');
            }
            chunk.append(entry.getValue()).append('\t').append(entry.getKey().line());
            chunk.append('\n');
        }
        if (!chunk.isEmpty()) {
            chunks.add(chunk.toString());
        }
        return chunks;
    }
}
