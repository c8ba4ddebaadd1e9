package dev.jigo.cli.dist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Finds the Go tree whose standard library is compiled into the distribution: {@code GOROOT}, {@code go env GOROOT}, the
 * usual folders, and last the pinned toolchain module, downloaded and checked by {@link GoToolchain}.
 *
 * @param path the folder that holds {@code src}
 * @param how where it was found, for the build's log
 */
public record Goroot(Path path, String how) {
    /** The release line whose library the overlays are written for. */
    static final String RELEASE = "go1.26";

    private static final List<String> USUAL_FOLDERS = List.of(
            "/usr/local/go",
            "/usr/lib/go-1.26",
            "/usr/lib/go",
            "/usr/lib/golang",
            "/opt/go",
            "/opt/homebrew/opt/go/libexec");

    /**
     * Finds a Go 1.26 tree.
     *
     * @param environment the process environment
     * @param cache where a downloaded toolchain is unpacked
     * @throws IOException when nothing was found and the download failed
     */
    static Goroot find(Map<String, String> environment, Path cache) throws IOException {
        for (Goroot candidate : candidates(environment)) {
            if (isSuitable(candidate.path())) {
                return candidate;
            }
        }
        return new Goroot(new GoToolchain(environment, cache).fetch(), "downloaded toolchain module");
    }

    private static List<Goroot> candidates(Map<String, String> environment) {
        List<Goroot> found = new ArrayList<>();
        String fromEnvironment = environment.get("GOROOT");
        if (fromEnvironment != null && !fromEnvironment.isBlank()) {
            found.add(new Goroot(Path.of(fromEnvironment), "GOROOT"));
        }
        String fromCommand = goEnvGoroot();
        if (fromCommand != null && !fromCommand.isBlank()) {
            found.add(new Goroot(Path.of(fromCommand), "go env GOROOT"));
        }
        if (!"off".equals(environment.get("JIGO_USUAL_GOROOTS"))) {
            USUAL_FOLDERS.forEach(folder -> found.add(new Goroot(Path.of(folder), folder)));
        }
        return found;
    }

    private static @Nullable String goEnvGoroot() {
        try {
            Process process = new ProcessBuilder("go", "env", "GOROOT")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : null;
            }
        } catch (IOException noGoCommand) {
            return null;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private static boolean isSuitable(Path root) {
        Path version = root.resolve("VERSION");
        if (!Files.isRegularFile(version) || !Files.isDirectory(root.resolve("src/fmt"))) {
            return false;
        }
        try {
            String first = Files.readAllLines(version).getFirst();
            return first.equals(RELEASE) || first.startsWith(RELEASE + ".");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
