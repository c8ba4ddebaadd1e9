package dev.jigo.compiler.load;

import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.ShownPaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads packages: those that patterns mean with all that they import, and others when they are asked for. Not safe for
 * use by several threads.
 */
public final class PackageLoader {

    private final LoadConfig config;
    private final ImportResolver resolver;
    private final ShownPaths shown;
    private final BuildContext stdContext;
    private final Map<String, LoadedPackage> loaded = new HashMap<>();
    private final Map<String, PackageException> failed = new HashMap<>();

    /**
     * A loader.
     *
     * @throws LoadException if the {@code go.mod} file around the working directory is wrong
     */
    public PackageLoader(LoadConfig config) throws LoadException {
        this.config = config;
        this.resolver = ImportResolver.of(config);
        this.shown = new ShownPaths(config.workingDirectory());
        this.stdContext = config.context().forStd();
    }

    /** The files of the packages. */
    public FileSet files() {
        return config.files();
    }

    /** The module around the working directory, null if there is none. */
    public @Nullable Module mainModule() {
        return resolver.mainModule();
    }

    /** What its {@code go.mod} file says, null if there is none. */
    public @Nullable GoMod mainGoMod() {
        return resolver.mainGoMod();
    }

    /**
     * Loads packages and what they import.
     *
     * @param patterns import paths, directories and wildcards; or names of Go files, which make one package
     * @param withStd whether to go into the standard library; if not, its packages are only seen to be there
     */
    public LoadResult load(List<String> patterns, boolean withStd) {
        for (String pattern : patterns) {
            if (pattern.endsWith(".go")
                    && Files.isRegularFile(config.workingDirectory().resolve(pattern))) {
                return loadFiles(patterns, withStd);
            }
        }
        return load(patterns, new DependencyWalk(this, withStd, false));
    }

    /**
     * Loads packages and what they and their tests import. Packages that only have files of tests are loaded too, and
     * each error names the package that was asked for.
     */
    public LoadResult loadForTests(List<String> patterns, boolean withStd) {
        return load(patterns, new DependencyWalk(this, withStd, true));
    }

    private LoadResult load(List<String> patterns, DependencyWalk walk) {
        PatternExpansion expansion = new PatternExpansion(config, resolver);
        List<PatternExpansion.Match> matches = expansion.expand(patterns);
        expansion.errors.forEach(message -> walk.errors.add(new LoadError("", message)));
        for (PatternExpansion.Match match : matches) {
            walk.root(match);
        }
        return walk.result(expansion.warnings);
    }

    /** Loads the package {@link LoadedPackage#COMMAND_LINE} that files make, and what it imports. */
    public LoadResult loadFiles(List<String> names, boolean withStd) {
        DependencyWalk walk = new DependencyWalk(this, withStd, false);
        try {
            walk.root(commandLinePackage(names));
        } catch (LoadException e) {
            walk.errors.add(new LoadError(LoadedPackage.COMMAND_LINE, e.getMessage()));
        }
        return walk.result(List.of());
    }

    private LoadedPackage commandLinePackage(List<String> names) throws LoadException {
        Path directory = null;
        List<String> files = new ArrayList<>();
        for (String name : names) {
            if (!name.endsWith(".go")) {
                throw new LoadException("named files must be .go files: " + name);
            }
            Path file = config.workingDirectory().resolve(name).normalize();
            if (!Files.exists(file)) {
                throw new LoadException("stat " + name + ": no such file or directory");
            }
            if (Files.isDirectory(file)) {
                throw new LoadException(name + " is a directory, should be a Go file");
            }
            Path parent = Objects.requireNonNull(file.getParent()); // it is absolute, and no directory
            if (directory != null && !directory.equals(parent)) {
                throw new LoadException("named files must all be in one directory; have " + shownDirectory(directory)
                        + " and " + shownDirectory(parent));
            }
            directory = parent;
            files.add(file.getFileName().toString());
        }
        if (directory == null) {
            throw new LoadException("no go files listed");
        }
        Module main = resolver.mainModule();
        Module module = main != null && directory.startsWith(main.directory()) ? main : null;
        PackageLocation location =
                new PackageLocation(LoadedPackage.COMMAND_LINE, resolver.tree(directory), "", false, module);
        try {
            PackageContents contents = PackageContents.read(location, files, config.context(), config.files(), shown);
            return finish(location, contents);
        } catch (IOException e) {
            throw new LoadException("reading " + directory + ": " + e.getMessage(), e);
        } catch (PackageException e) {
            throw new LoadException(e.text(), e);
        }
    }

    private String shownDirectory(Path directory) {
        String relative = config.workingDirectory().relativize(directory).toString();
        return relative.isEmpty() ? "." : relative;
    }

    /**
     * The package that an import path means in a package; reads its files' imports if it has not been loaded.
     *
     * @param importer null for a path that stands in no package
     * @throws LoadException if there is none or it is wrong, with the reason
     */
    public LoadedPackage importOnDemand(@Nullable LoadedPackage importer, String path) throws LoadException {
        try {
            return load(resolver.resolve(importer == null ? null : importer.location(), path));
        } catch (PackageException e) {
            throw new LoadException(e.text(), e);
        }
    }

    PackageLocation resolve(@Nullable LoadedPackage importer, String path) throws LoadException {
        return resolver.resolve(importer == null ? null : importer.location(), path);
    }

    /** The path that decides which internal packages a package may import. */
    String pathForInternalRule(LoadedPackage importer) {
        Module module = importer.module();
        if (!importer.importPath().equals(LoadedPackage.COMMAND_LINE) || module == null) {
            return importer.importPath();
        }
        Path directory = importer.location().tree().path();
        String relative = directory == null
                ? ""
                : module.directory().relativize(directory).toString();
        return relative.isEmpty() ? module.path() : module.path() + "/" + relative;
    }

    /** The package at a place, read at most once. */
    LoadedPackage load(PackageLocation location) throws PackageException {
        LoadedPackage known = loaded.get(location.importPath());
        if (known != null) {
            return known;
        }
        PackageException failure = failed.get(location.importPath());
        if (failure != null) {
            throw failure;
        }
        try {
            BuildContext context = location.std() ? stdContext : config.context();
            PackageContents contents =
                    PackageContents.read(location, overlay(location), context, config.files(), shown);
            LoadedPackage read = finish(location, contents);
            loaded.put(location.importPath(), read);
            return read;
        } catch (IOException | LoadException e) {
            PackageException failureNow = PackageException.of(String.valueOf(e.getMessage()));
            failed.put(location.importPath(), failureNow);
            throw failureNow;
        } catch (PackageException e) {
            failed.put(location.importPath(), e);
            throw e;
        }
    }

    private @Nullable Overlay overlay(PackageLocation location) throws IOException {
        SourceTree overlays = config.overlays();
        Module module = location.module();
        // the main module's own packages are the user's
        if (overlays == null || module != null && module.version().isEmpty()) {
            return null;
        }
        Overlay overlay = Overlay.of(overlays, location.importPath());
        if (overlay == null && location.std() && location.importPath().startsWith("vendor/")) {
            return Overlay.of(overlays, location.importPath().substring("vendor/".length()));
        }
        return overlay;
    }

    private LoadedPackage finish(PackageLocation location, PackageContents contents)
            throws PackageException, LoadException {
        String directory = location.tree().shownName(location.directory());
        if (!contents.errors.isEmpty()) {
            throw PackageException.placed(contents.errors);
        }
        String conflict = contents.nameConflict(directory);
        if (conflict != null) {
            throw PackageException.named(conflict);
        }
        boolean tests = !contents.testFiles.isEmpty() || !contents.externalTestFiles.isEmpty();
        if (contents.goFiles.isEmpty() && !tests) {
            String message = contents.ignoredFiles.isEmpty()
                    ? "no Go files in " + directory
                    : "build constraints exclude all Go files in " + directory;
            throw PackageException.noFiles(message);
        }
        Module module = location.module();
        String goVersion = module != null
                ? resolver.goVersion(module)
                : "go1." + config.context().goMinor();
        return new LoadedPackage(location, contents.name, contents, goVersion);
    }

    ShownPaths shown() {
        return shown;
    }
}
