package dev.jigo.compiler.driver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Files under the hash of what they were made from: {@code DIR/ab/abcdef....jar}. Several processes may use one cache:
 * files appear by renaming and never change. What nobody used for {@link #KEPT} is deleted now and then.
 */
public final class BuildCache {

    private static final Duration KEPT = Duration.ofDays(5);
    private static final Duration TRIM_INTERVAL = Duration.ofDays(1);
    private static final Duration TOUCH_INTERVAL = Duration.ofHours(1);
    private static final String TRIM_STAMP = "trim.txt";

    /** Writes a new file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    private final Path directory;

    public BuildCache(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The cache that {@code JIGOCACHE} names, else the one in the user's cache directory. */
    public static BuildCache ofUser(Map<String, String> environment) {
        String named = environment.get("JIGOCACHE");
        if (named != null && !named.isEmpty()) {
            return new BuildCache(Path.of(named));
        }
        return new BuildCache(userCaches(environment).resolve("jigo"));
    }

    /** Where the user's programs keep what they can make again. */
    public static Path userCaches(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (os.contains("mac")) {
            return home.resolve("Library/Caches");
        }
        String variable = os.contains("windows") ? "LocalAppData" : "XDG_CACHE_HOME";
        String named = environment.get(variable);
        return named == null || named.isEmpty() ? home.resolve(".cache") : Path.of(named);
    }

    public Path directory() {
        return directory;
    }

    /** Where the file of a key is, or would be. */
    public Path path(String key, String suffix) {
        return directory.resolve(key.substring(0, 2)).resolve(key + suffix);
    }

    /** The file of a key, null if there is none; counts as a use of it. */
    public @Nullable Path find(String key, String suffix) {
        Path file = path(key, suffix);
        try {
            Instant used = Files.getLastModifiedTime(file).toInstant();
            Instant now = Instant.now();
            if (used.plus(TOUCH_INTERVAL).isBefore(now)) {
                Files.setLastModifiedTime(file, FileTime.from(now));
            }
            return file;
        } catch (NoSuchFileException e) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the file of a key; if another process made it meanwhile, that one stays as good. */
    public Path store(String key, String suffix, Content content) throws IOException {
        Path file = path(key, suffix);
        Files.createDirectories(file.getParent());
        Path temporary = Files.createTempFile(file.getParent(), "new", suffix);
        try {
            content.writeTo(temporary);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
        return file;
    }

    /** Deletes what has not been used for long, at most once a day. */
    public void trim() throws IOException {
        Path stamp = directory.resolve(TRIM_STAMP);
        Instant now = Instant.now();
        if (!Files.isDirectory(directory)
                || Files.exists(stamp)
                        && Files.getLastModifiedTime(stamp)
                                .toInstant()
                                .plus(TRIM_INTERVAL)
                                .isAfter(now)) {
            return;
        }
        Files.writeString(stamp, now.toString());
        try (Stream<Path> files = Files.walk(directory, 2)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.equals(stamp) && isOld(file, now)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isOld(Path file, Instant now) throws IOException {
        return Files.isRegularFile(file)
                && Files.getLastModifiedTime(file).toInstant().plus(KEPT).isBefore(now);
    }

    /** Deletes everything. */
    public void clean() throws IOException {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                if (!file.equals(directory)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
