package dev.jigo.cli;

import dev.jigo.compiler.driver.Build;
import dev.jigo.compiler.driver.BuildCache;
import dev.jigo.compiler.driver.MissingImports;
import dev.jigo.compiler.driver.PackageFailure;
import dev.jigo.compiler.driver.ProgramImage;
import dev.jigo.compiler.driver.StdLibrary;
import dev.jigo.compiler.load.BuildContext;
import dev.jigo.compiler.load.LoadConfig;
import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.load.LoadResult;
import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.PackageLoader;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.ShownPaths;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One load and compilation for a verb. */
final class Session {
    private final BuildFlags flags;
    private final Distribution distribution;
    private final StdLibrary std;
    private final Build build;
    private final PackageLoader loader;
    private final MissingImports missingImports;

    Session(BuildFlags flags, Distribution distribution) throws IOException {
        this.flags = flags;
        this.distribution = distribution;
        this.std = distribution.std();
        Map<String, String> environment = System.getenv();
        Path directory = flags.workingDirectory();
        BuildContext context = BuildContext.of(GoEnvironment.goos()).withTags(flags.tags());
        FileSet files = new FileSet();
        ShownPaths shown = new ShownPaths(directory);
        try {
            this.loader = new PackageLoader(new LoadConfig(
                    directory,
                    context,
                    distribution.stdSources(),
                    distribution.overlays(),
                    environment,
                    flags.mod(),
                    files));
        } catch (LoadException wrongModule) {
            throw CommandFailure.failed(wrongModule.getMessage());
        }
        this.build = new Build(BuildCache.ofUser(environment), std, context, flags.compileOptions(), loader, shown);
        this.missingImports = new MissingImports(std, loader, shown);
    }

    Distribution distribution() {
        return distribution;
    }

    StdLibrary std() {
        return std;
    }

    /** Loads and compiles; every error has been printed when this fails. */
    LoadResult compile(List<String> patterns) {
        return compile(loader.load(patterns, false));
    }

    /** Loads and compiles the package that files make. */
    LoadResult compileFiles(List<String> names) {
        return compile(loader.loadFiles(names, false));
    }

    private LoadResult compile(LoadResult result) {
        result.warnings().forEach(System.err::println);
        if (!result.errors().isEmpty()) {
            throw CommandFailure.failed(result.errorText().stripTrailing());
        }
        if (flags.verbose()) {
            result.packages().forEach(p -> System.err.println(p.importPath()));
        }
        String missing = missingImports.report(result.packages());
        if (!missing.isEmpty()) {
            throw CommandFailure.failed(missing);
        }
        List<PackageFailure> failures =
                build.compile(result.packages().stream().map(build::source).toList());
        if (flags.timing()) {
            System.err.print(build.times().report());
        }
        if (!failures.isEmpty()) {
            failures.forEach(failure -> System.err.print(failure.report()));
            boolean internal = failures.stream().anyMatch(PackageFailure::internal);
            throw new CommandFailure(internal ? 2 : 1, "");
        }
        return result;
    }

    ProgramImage link(LoadedPackage main) throws IOException {
        if (!build.hasMain(build.source(main))) {
            throw CommandFailure.failed("# " + main.importPath()
                    + "\nruntime.main_main·f: function main is undeclared in the main package");
        }
        return build.link(build.source(main));
    }
}
