package dev.jigo.cli;

import dev.jigo.compiler.driver.StdLibrary;
import dev.jigo.compiler.load.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder that a distribution is: {@code bin/jigo}, and in {@code lib} the jars, the compiled standard library and its sources.
 *
 * @param home the folder
 */
record Distribution(Path home) {
    private static final String STD_JAR = "std.jar";
    private static final String STD_SOURCES = "std-src.zip";
    private static final String NATIVES = "jigo-stdlib.jar";
    private static final String COMPILER = "jigo-compiler.jar";
    private static final String ACCESS = "access.options";
    private static final String RUNTIME = "jigo-runtime.jar";

    /** The distribution that this process was started from. */
    static Distribution ofProcess() {
        String home = System.getProperty("jigo.home");
        if (home == null || !Files.isRegularFile(Path.of(home, "lib", STD_JAR))) {
            throw CommandFailure.failed("jigo: not started from a distribution (no lib/" + STD_JAR + " in jigo.home)");
        }
        return new Distribution(Path.of(home));
    }

    private Path lib(String name) {
        return home.resolve("lib").resolve(name);
    }

    StdLibrary std() throws IOException {
        return StdLibrary.open(lib(STD_JAR));
    }

    SourceTree stdSources() throws IOException {
        return SourceTree.zip(lib(STD_SOURCES), "src", SourceTree.SHOWN_STD);
    }

    SourceTree overlays() throws IOException {
        return SourceTree.zip(lib(NATIVES), "dev/jigo/std", SourceTree.SHOWN_STD);
    }

    /** What tells this build of compiler and library from others. */
    String identity() {
        return stamp(COMPILER) + stamp(STD_JAR);
    }

    private String stamp(String name) {
        try {
            Path file = lib(name);
            return Files.size(file) + "@" + Files.getLastModifiedTime(file).toMillis() + " ";
        } catch (IOException unreadable) {
            throw CommandFailure.failed("jigo: incomplete distribution: " + unreadable.getMessage());
        }
    }

    /** Options of the JVM that give programs access to what the runtime needs of the JDK. */
    List<String> accessOptions() throws IOException {
        return Files.readAllLines(lib(ACCESS));
    }

    /** What an executable jar contains besides Go code. */
    List<Path> libraries() {
        return List.of(lib(RUNTIME), lib(NATIVES));
    }
}
