package dev.jigo.compiler.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which packages import which: of the standard library, the resource {@value #RESOURCE} of its jar, a line
 * {@code PATH IMPORT...} for each package that was compiled.
 */
public final class ImportTable {

    /** The name of the table in the standard library's jar. */
    public static final String RESOURCE = "go/imports";

    private final Map<String, List<String>> imports = new TreeMap<>();

    /** Reads a table. */
    public static ImportTable parse(String text) {
        ImportTable table = new ImportTable();
        for (String line : text.split("\n")) {
            if (!line.isBlank()) {
                List<String> words = List.of(line.strip().split(" "));
                table.add(words.get(0), words.subList(1, words.size()));
            }
        }
        return table;
    }

    /** Adds a package with the canonical paths of what it imports. */
    public void add(String path, List<String> imported) {
        imports.put(
                path,
                imported.stream().filter(i -> !i.equals("unsafe")).sorted().toList());
    }

    /** Adds all packages of another table. */
    public void addAll(ImportTable other) {
        imports.putAll(other.imports);
    }

    /** What a package imports, null if the package is not in the table. */
    public @Nullable List<String> importsOf(String path) {
        return imports.get(path);
    }

    public Set<String> packages() {
        return imports.keySet();
    }

    /** Packages and everything they import, directly or not, as far as it is in the table. */
    public Set<String> closure(List<String> roots) {
        Set<String> reached = new TreeSet<>();
        List<String> pending = new ArrayList<>(roots);
        while (!pending.isEmpty()) {
            String path = pending.removeLast();
            List<String> imported = imports.get(path);
            if (imported != null && reached.add(path)) {
                pending.addAll(imported);
            }
        }
        return reached;
    }

    /** The text that {@link #parse} reads. */
    public String text() {
        StringBuilder text = new StringBuilder();
        imports.forEach((path, imported) -> {
            text.append(path);
            imported.forEach(i -> text.append(' ').append(i));
            text.append('\n');
        });
        return text.toString();
    }
}
