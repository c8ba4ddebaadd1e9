package dev.jigo.compiler.driver;

import dev.jigo.compiler.check.DeepStack;
import dev.jigo.compiler.load.BuildContext;
import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.PackageFile;
import dev.jigo.compiler.load.PackageLoader;
import dev.jigo.compiler.lower.Symbols;
import dev.jigo.compiler.source.ShownPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the packages of programs against a compiled standard library, through a cache, and links programs. Not
 * thread-safe.
 */
public final class Build {

    private static final String JAR = ".jar";

    private final BuildCache cache;
    private final StdLibrary std;
    private final BuildContext context;
    private final CompileOptions options;
    private final Resolver resolver;
    private final Compilation compilation;
    private final Map<SourcePackage, String> keys = new IdentityHashMap<>();
    private final Map<SourcePackage, PackageArchive> archives = new IdentityHashMap<>();
    private final Set<SourcePackage> failed = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * @param shownPaths how diagnostics name files
     */
    public Build(
            BuildCache cache,
            StdLibrary std,
            BuildContext context,
            CompileOptions options,
            PackageLoader loader,
            ShownPaths shownPaths) {
        this.cache = cache;
        this.std = std;
        this.context = context;
        this.options = options;
        this.resolver = new Resolver(loader);
        this.compilation = new Compilation(loader.files(), resolver, options, shownPaths);
    }

    /** How long the passes took so far. */
    public PassTimes times() {
        return compilation.times();
    }

    /** The package as others import it, or what has taken its place. */
    public SourcePackage source(LoadedPackage loaded) {
        return resolver.of(loaded);
    }

    /** Makes a package stand for its import path, as a package with its tests does; before anything is compiled. */
    public void override(SourcePackage source) {
        resolver.override(source);
    }

    /**
     * Compiles packages and what they import, as far as it is not in the cache.
     *
     * @return what does not compile; empty if everything does
     */
    public List<PackageFailure> compile(List<SourcePackage> packages) {
        return DeepStack.call(() -> {
            try (EmitQueue queue = new EmitQueue()) {
                List<PackageFailure> failures = new ArrayList<>();
                for (SourcePackage source : packages) {
                    compile(source, queue, failures);
                }
                failures.addAll(queue.finish());
                cache.trim();
                return failures;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Compiles a package behind those that it imports. */
    private void compile(SourcePackage source, EmitQueue queue, List<PackageFailure> failures) throws IOException {
        if (source.isStd() && isCompiledStd(source.importPath())
                || archives.containsKey(source)
                || failed.contains(source)) {
            return;
        }
        for (String path : source.imports()) {
            if (!isCompiledStd(path) && !compileImport(source, path, queue, failures)) {
                failed.add(source);
            }
        }
        if (failed.contains(source)) {
            return;
        }
        String key = key(source);
        Path cached = options.rebuild() || !options.dumps().isEmpty() ? null : cache.find(key, JAR);
        if (cached != null) {
            archives.put(source, PackageArchive.read(cached, source.symbolPath()));
            return;
        }
        PackageUnit unit = compilation.unit(source);
        PackageFailure failure = compilation.run(unit, Passes.beforeEmit());
        if (failure != null) {
            failed.add(source);
            failures.add(failure);
            return;
        }
        unit.leaveOut(model -> std.hasClass(model.name()));
        PackageArchive archive = PackageArchive.of(cache.path(key, JAR), source.symbolPath(), unit.models());
        archives.put(source, archive);
        queue.add(() -> emit(unit, key, archive));
    }

    /** Compiles what an import means; gives whether it is compiled. */
    private boolean compileImport(SourcePackage importer, String path, EmitQueue queue, List<PackageFailure> failures)
            throws IOException {
        SourcePackage imported;
        try {
            imported = resolver.resolve(importer, path);
        } catch (LoadException e) {
            failures.add(new PackageFailure(importer.importPath(), e.getMessage() + "\n", false));
            return false;
        }
        if (imported.isStd()) {
            String reason = "# " + importer.importPath() + "\npackage " + path + " is not in this standard library\n";
            failures.add(new PackageFailure(importer.importPath(), reason, false));
            return false;
        }
        compile(imported, queue, failures);
        return !failed.contains(imported);
    }

    private @Nullable PackageFailure emit(PackageUnit unit, String key, PackageArchive archive) throws IOException {
        PackageFailure failure = compilation.run(unit, Passes.emit());
        if (failure == null) {
            cache.store(key, JAR, file -> PackageArchive.write(file, unit.classes(), archive.mainClass()));
            unit.release();
        }
        return failure;
    }

    /** Whether a path means a package of the compiled standard library; no module may have a path like these. */
    private boolean isCompiledStd(String path) {
        return std.imports().importsOf(path) != null;
    }

    // Keys

    private String key(SourcePackage source) {
        String known = keys.get(source);
        if (known != null) {
            return known;
        }
        Fingerprint print = new Fingerprint().add(BuildId.get()).add(std.id());
        print.add(context.goos()).addAll(new TreeSet<>(context.tags()));
        print.add(source.importPath()).add(source.name()).add(source.goVersion());
        for (PackageFile file : source.files()) {
            print.add(file.source().name()).add(file.source().content());
        }
        source.embedded(source.origin().embeds().keySet())
                .forEach((name, bytes) -> print.add(name).add(bytes));
        for (String path : source.imports()) {
            print.add(path).add(isCompiledStd(path) ? "std" : key(resolved(source, path)));
        }
        String key = print.hex();
        keys.put(source, key);
        return key;
    }

    /** What an import means that has been resolved before. */
    private SourcePackage resolved(SourcePackage importer, String path) {
        try {
            return resolver.resolve(importer, path);
        } catch (LoadException e) {
            throw new IllegalStateException(e);
        }
    }

    // Programs

    /** Whether a package has a {@code func main()}; only for one that is compiled. */
    public boolean hasMain(SourcePackage source) {
        return archive(source).mainClass() != null;
    }

    /** Puts a program together from a package main that has been compiled. */
    public ProgramImage link(SourcePackage main) throws IOException {
        ImportTable imports = new ImportTable();
        imports.addAll(std.imports());
        Map<String, SourcePackage> own = new LinkedHashMap<>();
        collect(main, own, imports);
        List<String> initClasses = new ArrayList<>();
        List<Path> jars = new ArrayList<>();
        Set<String> stdPackages = new TreeSet<>();
        for (String path : InitOrder.of(imports, main.importPath())) {
            SourcePackage source = own.get(path);
            if (source == null) {
                stdPackages.add(path);
                if (std.hasInit(path)) {
                    initClasses.add(Symbols.initClass(path));
                }
                continue;
            }
            PackageArchive archive = archive(source);
            jars.add(archive.jar());
            if (archive.hasInit()) {
                initClasses.add(Symbols.initClass(source.symbolPath()));
            }
        }
        String mainClass = archive(main).mainClass();
        if (mainClass == null) {
            throw new IllegalArgumentException("package " + main.importPath() + " has no function main");
        }
        jars.addFirst(bootstrap(initClasses, mainClass, DefaultGodebug.of(main, resolver.mainGoMod())));
        return new ProgramImage(jars, stdPackages);
    }

    private PackageArchive archive(SourcePackage source) {
        return Objects.requireNonNull(archives.get(source), () -> "not compiled: " + source.importPath());
    }

    private void collect(SourcePackage source, Map<String, SourcePackage> own, ImportTable imports) {
        if (own.putIfAbsent(source.importPath(), source) != null) {
            return;
        }
        List<String> imported = new ArrayList<>();
        for (String path : source.imports()) {
            if (isCompiledStd(path)) {
                imported.add(path);
            } else {
                SourcePackage dependency = resolved(source, path);
                imported.add(dependency.importPath());
                collect(dependency, own, imports);
            }
        }
        imports.add(source.importPath(), imported);
    }

    private Path bootstrap(List<String> initClasses, String mainClass, String godebug) throws IOException {
        Fingerprint print = new Fingerprint().add(BuildId.get()).add("bootstrap");
        String key = print.addAll(initClasses).add(mainClass).add(godebug).hex();
        Path known = cache.find(key, JAR);
        return known != null
                ? known
                : cache.store(key, JAR, file -> ProgramImage.writeBootstrap(file, initClasses, mainClass, godebug));
    }
}
