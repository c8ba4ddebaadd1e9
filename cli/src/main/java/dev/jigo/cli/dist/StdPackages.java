package dev.jigo.cli.dist;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The packages of the standard library that a distribution contains, besides those they import. */
final class StdPackages {
    private StdPackages() {}

    static List<String> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(StdPackages.class.getResourceAsStream("std-packages.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }
}
