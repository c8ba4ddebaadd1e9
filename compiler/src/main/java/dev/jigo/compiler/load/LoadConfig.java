package dev.jigo.compiler.load;

import dev.jigo.compiler.source.FileSet;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a loader works with.
 *
 * @param workingDirectory to which patterns and the file names in messages are relative
 * @param context which files belong to packages
 * @param std the standard library, {@code GOROOT/src}
 * @param overlays the root of the overlays, null for none
 * @param environment {@code GOMODCACHE}, {@code GOPATH}, {@code HOME}, {@code GOPROXY}
 * @param mod the flag {@code -mod}: {@code readonly}, {@code vendor} or {@code mod}; empty to decide as the {@code go}
 *     command does
 * @param files the files of the compilation
 */
public record LoadConfig(
        Path workingDirectory,
        BuildContext context,
        SourceTree std,
        @Nullable SourceTree overlays,
        Map<String, String> environment,
        String mod,
        FileSet files) {

    public LoadConfig {
        workingDirectory = workingDirectory.toAbsolutePath().normalize();
        environment = Map.copyOf(environment);
    }

    /** The module cache that the environment names. */
    Path moduleCache() {
        String cache = environment.getOrDefault("GOMODCACHE", "");
        if (!cache.isEmpty()) {
            return Path.of(cache);
        }
        String gopath = environment.getOrDefault("GOPATH", "");
        if (!gopath.isEmpty()) {
            return Path.of(gopath.split(":")[0], "pkg", "mod");
        }
        return Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), "go", "pkg", "mod");
    }
}
