package dev.jigo.compiler.driver;

import dev.jigo.compiler.check.DeepStack;
import dev.jigo.compiler.emit.JarOutput;
import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.PackageLoader;
import dev.jigo.compiler.source.ShownPaths;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the standard library into one jar: the classes of all packages that compile, and the {@link ImportTable}. A
 * package that does not compile is left out, and so is every package that imports it.
 */
public final class StdBuilder {

    /**
     * What was built.
     *
     * @param compiled the packages in the jar
     * @param failures what is wrong, for each package that is not
     */
    public record Report(List<String> compiled, List<PackageFailure> failures) {

        /** A paragraph for each package that failed: its path, then what is wrong. */
        public String text() {
            StringBuilder text = new StringBuilder();
            for (PackageFailure failure : failures) {
                text.append(failure.report()).append('\n');
            }
            return text.toString();
        }
    }

    /** What has become of a package. */
    private enum Outcome {
        COMPILED,
        FAILED
    }

    private final PackageLoader loader;
    private final Resolver resolver;
    private final Compilation compilation;
    private final Map<String, Outcome> outcomes = new HashMap<>();
    private final List<PackageFailure> failures = new ArrayList<>();
    private final Map<String, byte[]> classes = Collections.synchronizedMap(new TreeMap<>());
    private final Map<String, List<String>> imports = new TreeMap<>();

    public StdBuilder(PackageLoader loader, CompileOptions options) {
        this.loader = loader;
        this.resolver = new Resolver(loader);
        this.compilation = new Compilation(loader.files(), resolver, options, new ShownPaths(Path.of("/")));
    }

    /** How long the passes took so far. */
    public PassTimes times() {
        return compilation.times();
    }

    /**
     * Compiles packages and all that they import.
     *
     * @param paths the import paths of packages of the standard library
     * @param jar is written
     */
    public Report build(List<String> paths, Path jar) {
        return DeepStack.call(() -> {
            try (EmitQueue queue = new EmitQueue()) {
                for (String path : paths) {
                    compile(path, queue);
                }
                for (PackageFailure failure : queue.finish()) {
                    failures.add(failure);
                    imports.remove(failure.importPath());
                }
                write(jar);
                return new Report(List.copyOf(imports.keySet()), failures);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void compile(String path, EmitQueue queue) {
        try {
            LoadedPackage loaded = loader.importOnDemand(null, path);
            compile(resolver.of(loaded), queue);
        } catch (LoadException e) {
            failures.add(new PackageFailure(path, "# " + path + "\n" + e.getMessage() + "\n", false));
            outcomes.put(path, Outcome.FAILED);
        }
    }

    private Outcome compile(SourcePackage source, EmitQueue queue) {
        Outcome known = outcomes.get(source.importPath());
        if (known == null) {
            known = compileNew(source, queue) ? Outcome.COMPILED : Outcome.FAILED;
            outcomes.put(source.importPath(), known);
        }
        return known;
    }

    private boolean compileNew(SourcePackage source, EmitQueue queue) {
        List<String> imported = new ArrayList<>();
        for (String path : source.imports()) {
            try {
                SourcePackage dependency = resolver.resolve(source, path);
                imported.add(dependency.importPath());
                if (compile(dependency, queue) == Outcome.FAILED) {
                    fail(source, "imports " + dependency.importPath() + ", which does not compile");
                    return false;
                }
            } catch (LoadException e) {
                fail(source, e.getMessage());
                return false;
            }
        }
        PackageUnit unit = compilation.unit(source);
        PackageFailure failure = compilation.run(unit, Passes.beforeEmit());
        if (failure != null) {
            failures.add(failure);
            return false;
        }
        imports.put(source.importPath(), imported);
        queue.add(() -> emit(unit));
        return true;
    }

    private void fail(SourcePackage source, String reason) {
        String path = source.importPath();
        failures.add(new PackageFailure(path, "# " + path + "\n" + reason + "\n", false));
    }

    private @Nullable PackageFailure emit(PackageUnit unit) {
        PackageFailure failure = compilation.run(unit, Passes.emit());
        if (failure == null) {
            unit.classes().forEach(classes::putIfAbsent);
            unit.release();
        }
        return failure;
    }

    private void write(Path jar) throws IOException {
        ImportTable table = new ImportTable();
        imports.forEach(table::add);
        try (JarOutput output = new JarOutput(jar, false)) {
            output.entry(ImportTable.RESOURCE, table.text().getBytes(StandardCharsets.UTF_8));
            classes.forEach(output::put);
        }
    }
}
