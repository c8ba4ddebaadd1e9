package dev.jigo.tests;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * One program of the {@code test} folder of a Go tree whose first comment says how it is run.
 *
 * @param path relative to that folder
 * @param action {@code run}, {@code rundir}, ...
 * @param arguments what follows the action
 */
record GoTest(Path folder, String path, String action, List<String> arguments) {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String EXCLUDED = "build constraints exclude all Go files";

    /** Reads the first comment of a file; null if it is no test. */
    static @Nullable GoTest of(Path folder, Path file) throws IOException {
        for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", 12)) {
            if (line.startsWith("//go:build") || line.startsWith("// +build") || line.isBlank()) {
                continue;
            }
            if (!line.startsWith("// ")) {
                return null;
            }
            String[] words = line.substring(3).strip().split("\\s+");
            return new GoTest(
                    folder,
                    folder.relativize(file).toString(),
                    words[0],
                    List.of(words).subList(1, words.length));
        }
        return null;
    }

    /**
     * Runs it with jigo; null if it did what it must, else what went wrong. Aborts the test of a program that is not for this
     * system.
     */
    @Nullable
    String failure() throws IOException, InterruptedException {
        Path file = folder.resolve(path);
        List<String> command = new ArrayList<>(List.of(Checkout.jigo(), "run", file.toString()));
        arguments.stream().filter(a -> !a.startsWith("-")).forEach(command::add);
        Execution ran = Execution.of(file.getParent(), LIMIT, command);
        if (ran.err().contains(EXCLUDED)) {
            Assumptions.abort(path + " is for other systems");
        }
        if (ran.status() != 0) {
            return ran.summary();
        }
        Path recorded = file.resolveSibling(file.getFileName().toString().replaceAll("\\.go$", ".out"));
        // Without a file of recorded output a program must print nothing.
        String expected = Files.exists(recorded) ? Files.readString(recorded) : "";
        String printed = ran.out() + ran.err();
        if (printed.equals(expected)) {
            return null;
        }
        return "printed: " + printed.substring(0, Math.min(400, printed.length()));
    }
}
