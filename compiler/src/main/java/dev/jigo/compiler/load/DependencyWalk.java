package dev.jigo.compiler.load;

import dev.jigo.compiler.load.PackageException.Kind;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Goes from packages to what they import, depth first, and collects packages and complaints in that order. */
final class DependencyWalk {

    /** A package on the way from the root, and the file that imports the next. */
    private record Step(LoadedPackage loaded, String importingFile) {}

    /** Where an import stands: the first file that has it. */
    private record Place(String file, String position) {}

    private final PackageLoader loader;
    private final boolean withStd;
    private final boolean withTests;
    private final List<LoadedPackage> roots = new ArrayList<>();
    private final Set<LoadedPackage> done = new LinkedHashSet<>();
    private final List<Step> stack = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private boolean cycleReported;
    private boolean modulesWrong;
    private String currentRoot = "";
    private @Nullable LoadedPackage tested;

    final List<LoadError> errors = new ArrayList<>();

    /**
     * A walk.
     *
     * @param withStd whether to go into the standard library
     * @param withTests whether what the tests of the roots import belongs to it; then errors name the root they are of
     */
    DependencyWalk(PackageLoader loader, boolean withStd, boolean withTests) {
        this.loader = loader;
        this.withStd = withStd;
        this.withTests = withTests;
    }

    LoadResult result(List<String> warnings) {
        return new LoadResult(roots, List.copyOf(done), errors, warnings);
    }

    void root(PatternExpansion.Match match) {
        String path = match.importPath();
        try {
            if (path.equals("unsafe")) {
                return;
            }
            LoadedPackage root = loader.load(loader.resolve(null, path));
            if (root.goFiles().isEmpty() && !withTests) {
                if (!match.wildcard()) {
                    error(path, path + ": no non-test Go files in " + root.directory());
                }
            } else {
                root(root);
            }
        } catch (LoadException e) {
            if (e.isAboutModules()) {
                modulesAreWrong(e);
                return;
            }
            error(path, missingRoot(path, e));
        } catch (PackageException e) {
            if (match.wildcard() && e.kind() == Kind.NO_FILES) {
                return;
            }
            failedRoot(path, e);
        }
    }

    /** A directory of the main module that was named, and has no Go files, is called by its place. */
    private String missingRoot(String path, LoadException e) {
        Module main = loader.mainModule();
        if (main == null || !main.mayProvide(path)) {
            return e.getMessage();
        }
        Path directory = main.directory().resolve(main.relative(path));
        return Files.isDirectory(directory) ? "no Go files in " + directory : e.getMessage();
    }

    private void failedRoot(String path, PackageException e) {
        switch (e.kind()) {
            case PLACED, NAMED -> error(path, e.text());
            case PLAIN, NO_FILES -> error(path, "package " + path + ": " + e.text());
        }
    }

    void root(LoadedPackage root) {
        roots.add(root);
        currentRoot = root.importPath();
        visit(root);
        if (withTests) {
            visitImports(root, root.testFiles());
            // the package name_test is another one, which may import the one that is tested
            tested = root;
            visitImports(root, root.externalTestFiles());
            tested = null;
        }
        currentRoot = "";
    }

    /** What is wrong with modules as such is told alone: all else may follow from it. */
    private void modulesAreWrong(LoadException e) {
        errors.clear();
        error("", e.getMessage());
        modulesWrong = true;
    }

    private void error(String path, String message) {
        if (!modulesWrong && reported.add(message)) {
            errors.add(new LoadError(withTests && !currentRoot.isEmpty() ? currentRoot : path, message));
        }
    }

    private void visit(LoadedPackage loaded) {
        if (!done.contains(loaded)) {
            visitImports(loaded, loaded.goFiles());
            done.add(loaded);
        }
    }

    private void visitImports(LoadedPackage importer, List<PackageFile> files) {
        for (String path : LoadedPackage.importsOf(files)) {
            if (!path.equals("unsafe") && !path.equals("C") && !modulesWrong) {
                visitImport(importer, files, path);
            }
        }
        reportInternal(importer, files);
    }

    private void visitImport(LoadedPackage importer, List<PackageFile> files, String path) {
        Place place = place(importer, files, path);
        if (!ModulePaths.isValidImport(path)) {
            Position whole = position(files, path);
            error(importer.importPath(), whole + ": invalid import path: " + path);
            return;
        }
        LoadedPackage imported;
        try {
            PackageLocation location = loader.resolve(importer, path);
            if (location.std() && !withStd && !importer.isStd()) {
                return;
            }
            imported = loader.load(location);
        } catch (LoadException e) {
            if (e.isAboutModules()) {
                modulesAreWrong(e);
                return;
            }
            error(path, place.position + ": " + e.getMessage());
            if (path.startsWith(".")) {
                error(path, place.position + ": local import \"" + path + "\" in non-local package");
            }
            return;
        } catch (PackageException e) {
            failedImport(importer, path, place, e);
            return;
        }
        if (imported == tested) {
            return;
        }
        if (imported.goFiles().isEmpty()) {
            error(path, imported.importPath() + ": no non-test Go files in " + imported.directory());
            return;
        }
        if (imported.name().equals("main")) {
            error(path, place.position + ": import \"" + path + "\" is a program, not an importable package");
            return;
        }
        stack.add(new Step(importer, place.file));
        if (stack.stream().anyMatch(step -> step.loaded == imported)) {
            reportCycle(imported);
        } else {
            visit(imported);
        }
        stack.removeLast();
    }

    private void failedImport(LoadedPackage importer, String path, Place place, PackageException e) {
        switch (e.kind()) {
            case PLACED -> error(path, e.text());
            case PLAIN, NAMED -> error(path, place.position + ": " + e.text());
            case NO_FILES -> error(path, "package " + chain(importer) + "\n\timports " + path + ": " + e.text());
        }
    }

    /** Complains about imports of internal packages, behind the complaints about the imported packages themselves. */
    private void reportInternal(LoadedPackage importer, List<PackageFile> files) {
        String importerPath = loader.pathForInternalRule(importer);
        for (String path : LoadedPackage.importsOf(files)) {
            if (!path.contains("internal")) {
                continue;
            }
            try {
                PackageLocation imported = loader.resolve(importer, path);
                if (!InternalRule.allows(importerPath, importer.isStd(), imported)) {
                    error(
                            importer.importPath(),
                            "package " + chain(importer) + "\n\t" + place(importer, files, path).position
                                    + ": use of internal package " + imported.importPath() + " not allowed");
                }
            } catch (LoadException e) {
                // has been reported when the import was visited
                continue;
            }
        }
    }

    /** The packages from the root to this one, as the {@code go} command prints them. */
    private String chain(LoadedPackage last) {
        StringBuilder chain = new StringBuilder();
        String from = "";
        for (Step step : stack) {
            chain.append(chain.isEmpty() ? "" : "\n\timports ")
                    .append(step.loaded.importPath())
                    .append(from);
            from = " from " + step.importingFile;
        }
        return chain.append(chain.isEmpty() ? "" : "\n\timports ")
                .append(last.importPath())
                .append(from)
                .toString();
    }

    private void reportCycle(LoadedPackage repeated) {
        if (!cycleReported) {
            cycleReported = true;
            error(repeated.importPath(), "package " + chain(repeated) + ": import cycle not allowed" + inTest());
        }
    }

    private String inTest() {
        LoadedPackage first = stack.getFirst().loaded;
        String file = stack.getFirst().importingFile;
        return withTests && roots.getLast() == first && file.endsWith("_test.go") ? " in test" : "";
    }

    private Place place(LoadedPackage importer, List<PackageFile> files, String path) {
        for (PackageFile file : files) {
            if (LoadedPackage.importsOf(List.of(file)).contains(path)) {
                Position position = position(List.of(file), path);
                String shownFile = loader.shown().shorten(position.filename());
                return new Place(file.name(), shownFile + ":" + position.line() + ":" + position.column());
            }
        }
        return new Place("", importer.directory());
    }

    private Position position(List<PackageFile> files, String path) {
        for (PackageFile file : files) {
            for (ImportSpec spec : file.header().imports()) {
                if (PackageContents.path(spec).equals(path)) {
                    return loader.files().position(spec.pos());
                }
            }
        }
        return Position.NONE;
    }
}
