package dev.jigo.compiler.load;

import dev.jigo.compiler.source.FileSet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A directory with a module, a standard library of few packages, overlays, a module proxy and a module cache.
 *
 * <p>Files are given as one text in which a line {@code -- name --} begins a file.
 */
final class Workspace {

    private final Path root;
    private final Map<String, String> environment = new HashMap<>();

    Workspace(Path root) {
        this.root = root.toAbsolutePath();
        environment.put("GOMODCACHE", this.root.resolve("cache").toString());
        environment.put("GOPROXY", "file://" + this.root.resolve("proxy"));
        std("-- fmt/fmt.go --\npackage fmt\n");
        std("-- internal/abi/abi.go --\npackage abi\n-- embed/e.go --\npackage embed\n");
    }

    Path module() {
        return root.resolve("m");
    }

    Workspace std(String files) {
        return write("std", files);
    }

    Workspace overlays(String files) {
        return write("overlays", files);
    }

    Workspace files(String files) {
        return write("m", files);
    }

    private Workspace write(String folder, String files) {
        try {
            Files.createDirectories(root.resolve(folder));
            for (Map.Entry<String, String> file : split(files).entrySet()) {
                Path path = root.resolve(folder).resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> split(String files) {
        Map<String, String> parts = new HashMap<>();
        String[] pieces = files.split("(?m)^-- ", -1);
        for (int i = 1; i < pieces.length; i++) {
            int end = pieces[i].indexOf(" --\n");
            parts.put(pieces[i].substring(0, end), pieces[i].substring(end + 4));
        }
        return parts;
    }

    /** Puts a module into the proxy. */
    Workspace proxied(String path, String version, String files) {
        try {
            Path folder =
                    root.resolve("proxy").resolve(ModulePaths.escape(path)).resolve("@v");
            Files.createDirectories(folder);
            Map<String, String> contents = split(files);
            Files.writeString(folder.resolve(version + ".mod"), contents.get("go.mod"));
            try (OutputStream out = Files.newOutputStream(folder.resolve(version + ".zip"));
                    ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> file : contents.entrySet()) {
                    zip.putNextEntry(new ZipEntry(path + "@" + version + "/" + file.getKey()));
                    zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
            String sums = path + " " + version + " " + ModuleHash.ofZip(folder.resolve(version + ".zip")) + "\n"
                    + path + " " + version + "/go.mod "
                    + ModuleHash.ofGoMod(contents.get("go.mod").getBytes(StandardCharsets.UTF_8)) + "\n";
            Path goSum = module().resolve("go.sum");
            Files.createDirectories(module());
            Files.writeString(goSum, (Files.exists(goSum) ? Files.readString(goSum) : "") + sums);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PackageLoader loader() throws LoadException {
        Path overlays = root.resolve("overlays");
        return new PackageLoader(new LoadConfig(
                module(),
                BuildContext.of("linux"),
                SourceTree.directory(root.resolve("std")),
                Files.isDirectory(overlays) ? SourceTree.directory(overlays) : null,
                environment,
                "",
                new FileSet()));
    }

    /** What is said about patterns, with the directory's name replaced by {@code DIR}. */
    String errors(String... patterns) {
        String text;
        try {
            text = loader().load(List.of(patterns), true).errorText();
        } catch (LoadException e) {
            text = e.getMessage() + "\n";
        }
        return text.replace(module().toString(), "DIR").replace(root.toString(), "ROOT");
    }

    /** The packages that patterns mean, in dependency order. */
    List<LoadedPackage> packages(String... patterns) throws LoadException {
        LoadResult result = loader().load(List.of(patterns), true);
        if (!result.errors().isEmpty()) {
            throw new LoadException(result.errorText());
        }
        return result.packages();
    }
}
