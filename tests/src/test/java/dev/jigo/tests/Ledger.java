package dev.jigo.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The known failures of Go's own tests: one line each, path, category and reason between tabs. */
final class Ledger {
    /** Why a program is known to fail. */
    record Entry(String category, String reason) {}

    private final Map<String, Entry> entries = new TreeMap<>();

    static Ledger read(Path file) throws IOException {
        Ledger ledger = new Ledger();
        for (String line : Files.readAllLines(file)) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length != 3 || columns[1].isBlank() || columns[2].isBlank()) {
                throw new IOException(file + ": not path, category and reason: " + line);
            }
            if (ledger.entries.put(columns[0], new Entry(columns[1], columns[2])) != null) {
                throw new IOException(file + ": listed twice: " + columns[0]);
            }
        }
        return ledger;
    }

    Map<String, Entry> entries() {
        return entries;
    }
}
