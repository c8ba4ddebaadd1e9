package dev.jigo.compiler.source;

import java.nio.file.Path;

/**
 * File names as the {@code go} command shows them: relative to the working directory where that is shorter, with
 * {@code ./} before files of the directory itself.
 */
public record ShownPaths(Path workingDirectory) {

    public ShownPaths {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
    }

    /** The name in a complaint of the compiler: {@code ./x.go}, {@code sub/x.go}, {@code ../x.go}. */
    public String show(String filename) {
        String shown = shorten(filename);
        return shown.equals(filename) || shown.contains("/") ? shown : "./" + shown;
    }

    /** The relative name if it is shorter: {@code x.go}, {@code sub/x.go}, {@code ../x.go}. */
    public String shorten(String filename) {
        if (!filename.startsWith("/")) {
            return filename;
        }
        String relative =
                workingDirectory.relativize(Path.of(filename).normalize()).toString();
        return relative.length() < filename.length() ? relative : filename;
    }
}
