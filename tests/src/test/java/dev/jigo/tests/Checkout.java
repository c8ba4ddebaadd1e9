package dev.jigo.tests;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests find the source tree and the distribution they run. */
final class Checkout {
    static final Path ROOT =
            Path.of(System.getProperty("jigo.root", "..")).toAbsolutePath().normalize();
    private static final Path DIST = Path.of(System.getProperty("jigo.dist", "../cli/target/dist"))
            .toAbsolutePath()
            .normalize();

    private Checkout() {}

    /** The jigo command of the distribution. */
    static String jigo() {
        Path command = DIST.resolve("bin/jigo");
        if (!Files.isExecutable(command)) {
            throw new IllegalStateException("no distribution at " + DIST + ": build the cli module first");
        }
        return command.toString();
    }
}
