package dev.jigo.cli;

import dev.jigo.compiler.driver.BuildCache;
import dev.jigo.compiler.driver.Fingerprint;
import dev.jigo.compiler.driver.ProgramImage;
import dev.jigo.compiler.load.LoadResult;
import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.Module;
import dev.jigo.compiler.load.PackageFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a run of a program depended on, kept in the build cache so that the next run of the unchanged program starts without loading
 * packages: the contents of its files, the folders they were listed from, and the go.mod files that were or were not there.
 */
final class RunRecord {
    private static final String SUFFIX = ".run";

    private final BuildCache cache;
    private final String key;

    private RunRecord(BuildCache cache, String key) {
        this.cache = cache;
        this.key = key;
    }

    /** The record of running {@code patterns} in a folder with these flags. */
    static RunRecord of(
            BuildCache cache,
            Distribution distribution,
            BuildFlags flags,
            Map<String, String> environment,
            List<String> patterns) {
        List<String> parts = new ArrayList<>(patterns);
        parts.add(distribution.identity());
        parts.add(flags.workingDirectory().toString());
        parts.addAll(flags.tags());
        parts.add(flags.mod());
        for (String name : List.of("GOFLAGS", "GOMODCACHE", "GOPATH", "GOPROXY")) {
            parts.add(environment.getOrDefault(name, ""));
        }
        return new RunRecord(cache, new Fingerprint().addAll(parts).hex());
    }

    // Reading

    /** The program, if everything it was made from is as it was; else null. */
    @Nullable
    ProgramImage find() throws IOException {
        Path file = cache.find(key, SUFFIX);
        if (file == null) {
            return null;
        }
        List<Path> jars = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split(" ", 3);
            Path path = Path.of(words[2]);
            switch (words[0]) {
                case "jar" -> {
                    if (!Files.exists(path)) {
                        return null;
                    }
                    jars.add(path);
                }
                case "file" -> {
                    if (!words[1].equals(contentOf(path))) {
                        return null;
                    }
                }
                case "folder" -> {
                    if (!words[1].equals(changeOf(path))) {
                        return null;
                    }
                }
                case "absent" -> {
                    if (Files.exists(path)) {
                        return null;
                    }
                }
                default -> {
                    return null;
                }
            }
        }
        return new ProgramImage(jars, Set.of());
    }

    private static String contentOf(Path path) throws IOException {
        try {
            return hash(Files.readAllBytes(path));
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static String changeOf(Path folder) throws IOException {
        try {
            return Files.getLastModifiedTime(folder).toInstant().toString();
        } catch (NoSuchFileException gone) {
            return "";
        }
    }

    private static String hash(byte[] content) {
        return new Fingerprint().add(content).hex();
    }

    // Writing

    /** Keeps what this run depended on. Files are recorded with the contents that were compiled, not those of now. */
    void store(Path workingDirectory, LoadResult loaded, ProgramImage program) throws IOException {
        Map<Path, String> lines = new LinkedHashMap<>();
        Set<Path> roots = new LinkedHashSet<>();
        roots.add(workingDirectory);
        for (LoadedPackage p : loaded.packages()) {
            if (!p.isStd()) {
                describe(p, workingDirectory, lines);
                Module module = p.module();
                if (module != null) {
                    roots.add(module.directory());
                }
            }
        }
        for (Path root : roots) {
            describeModuleFiles(root, lines);
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((path, line) -> text.append(line).append(' ').append(path).append('\n'));
        program.jars().forEach(jar -> text.append("jar - ").append(jar).append('\n'));
        cache.store(key, SUFFIX, file -> Files.writeString(file, text));
    }

    private static void describe(LoadedPackage p, Path workingDirectory, Map<Path, String> lines) throws IOException {
        Path folder = workingDirectory.resolve(p.directory());
        if (!p.importPath().equals(LoadedPackage.COMMAND_LINE)) {
            lines.put(folder, "folder " + changeOf(folder));
        }
        for (PackageFile file : p.goFiles()) {
            lines.put(folder.resolve(file.name()), "file " + hash(file.source().content()));
        }
        for (List<String> embedded : p.embeds().values()) {
            for (String name : embedded) {
                lines.put(folder.resolve(name), "file " + hash(p.readEmbedded(name)));
            }
        }
    }

    /** The module files of a folder and of all above it: one that appears changes what imports mean. */
    private static void describeModuleFiles(Path root, Map<Path, String> lines) throws IOException {
        for (Path folder = root; folder != null; folder = folder.getParent()) {
            for (String name : List.of("go.mod", "go.sum", "vendor/modules.txt")) {
                Path file = folder.resolve(name);
                lines.put(file, Files.isRegularFile(file) ? "file " + contentOf(file) : "absent -");
            }
        }
    }
}
