package dev.jigo.compiler.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.stream.Stream;

/** What tells one build of the compiler from another: the state of the jar or folder that its classes come from. */
final class BuildId {

    private static final String ID = compute();

    private BuildId() {}

    static String get() {
        return ID;
    }

    private static String compute() {
        CodeSource source = BuildId.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return "unknown";
        }
        try {
            return of(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The identity of a jar or of a folder of classes. */
    static String of(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            return Files.size(path) + "@" + Files.getLastModifiedTime(path).toMillis();
        }
        try (Stream<Path> files = Files.walk(path)) {
            long[] newest = new long[1];
            long[] count = new long[1];
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.isRegularFile(file)) {
                    count[0]++;
                    newest[0] =
                            Math.max(newest[0], Files.getLastModifiedTime(file).toMillis());
                }
            }
            return count[0] + "@" + newest[0];
        }
    }
}
