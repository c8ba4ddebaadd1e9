package dev.jigo.compiler.driver;

import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.PackageFile;
import dev.jigo.compiler.syntax.Literals;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A package as it is compiled: a loaded package, one with the files of its tests, or one that the toolchain writes.
 * Compared by identity.
 */
public final class SourcePackage {

    private final LoadedPackage origin;
    private final String importPath;
    private final String name;
    private final List<PackageFile> files;

    private SourcePackage(LoadedPackage origin, String importPath, String name, List<PackageFile> files) {
        this.origin = origin;
        this.importPath = importPath;
        this.name = name;
        this.files = List.copyOf(files);
    }

    /** The package as other packages import it. */
    static SourcePackage of(LoadedPackage loaded) {
        return new SourcePackage(loaded, loaded.importPath(), loaded.name(), loaded.goFiles());
    }

    /** The package with the files of tests that belong to it. */
    public static SourcePackage withTests(LoadedPackage loaded) {
        List<PackageFile> files = new ArrayList<>(loaded.goFiles());
        files.addAll(loaded.testFiles());
        return new SourcePackage(loaded, loaded.importPath(), loaded.name(), files);
    }

    /** The package {@code name_test} of a package's folder. */
    public static SourcePackage externalTests(LoadedPackage loaded) {
        return new SourcePackage(
                loaded, loaded.importPath() + "_test", loaded.name() + "_test", loaded.externalTestFiles());
    }

    /** A package of files that are not on disk; imports mean in it what they mean in {@code origin}. */
    public static SourcePackage generated(
            LoadedPackage origin, String importPath, String name, List<PackageFile> files) {
        return new SourcePackage(origin, importPath, name, files);
    }

    /** The loaded package by whose place imports are resolved. */
    LoadedPackage origin() {
        return origin;
    }

    public String importPath() {
        return importPath;
    }

    public String name() {
        return name;
    }

    /** The path in symbols: {@code main} for every command. */
    String symbolPath() {
        return name.equals("main") ? "main" : importPath;
    }

    public List<PackageFile> files() {
        return files;
    }

    boolean isStd() {
        return origin.isStd();
    }

    String goVersion() {
        return origin.goVersion();
    }

    /** The import paths as they are written, but for {@code unsafe}, sorted. */
    SortedSet<String> imports() {
        SortedSet<String> imports = new TreeSet<>();
        for (PackageFile file : files) {
            file.header()
                    .imports()
                    .forEach(spec -> imports.add(Literals.string(spec.path().value())));
        }
        imports.remove("unsafe");
        imports.remove("C");
        return imports;
    }

    /** The files that patterns of {@code //go:embed} match, by name. */
    SortedMap<String, byte[]> embedded(Iterable<String> patterns) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            for (String pattern : patterns) {
                for (String file : origin.embeds().getOrDefault(pattern, List.of())) {
                    found.put(file, origin.readEmbedded(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    @Override
    public String toString() {
        return importPath;
    }
}
