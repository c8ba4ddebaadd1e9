package dev.jigo.tests;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * What a command printed and how it ended.
 *
 * @param status the exit status, or {@link #TIMED_OUT}
 */
record Execution(int status, String out, String err) {
    static final int TIMED_OUT = -1;

    /** Runs a command without standard input in a folder; it is killed when {@code limit} has passed. */
    static Execution of(Path folder, Duration limit, List<String> command) throws IOException, InterruptedException {
        Path out = Files.createTempFile("jigo", ".out");
        Path err = Files.createTempFile("jigo", ".err");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            return new Execution(ended ? process.exitValue() : TIMED_OUT, text(out), text(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** A short account for a failure message. */
    String summary() {
        String shown = (err.isBlank() ? out : err).strip();
        return (status == TIMED_OUT ? "timed out" : "exit status " + status) + ": "
                + shown.substring(0, Math.min(400, shown.length()));
    }
}
