package dev.jigo.cli.dist;

import dev.jigo.compiler.driver.BuildCache;
import dev.jigo.compiler.driver.CompileOptions;
import dev.jigo.compiler.driver.StdBuilder;
import dev.jigo.compiler.load.BuildContext;
import dev.jigo.compiler.load.LoadConfig;
import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.load.PackageLoader;
import dev.jigo.compiler.load.SourceTree;
import dev.jigo.compiler.source.FileSet;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Completes the distribution folder at build time: compiles the standard library of a Go tree, packs the sources that
 * later compilations look at, and records which classes the command loads when it starts.
 *
 * <p>Arguments: the distribution folder, the jar of the cli module, the folder of the overlays.
 */
public final class DistributionBuilder {
    private final Path home;
    private final Path lib;
    private final Path overlays;

    private DistributionBuilder(Path home, Path overlays) {
        this.home = home;
        this.lib = home.resolve("lib");
        this.overlays = overlays;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path home = Path.of(args[0]).toAbsolutePath();
        DistributionBuilder builder = new DistributionBuilder(home, Path.of(args[2]));
        Files.createDirectories(builder.lib);
        Files.copy(Path.of(args[1]), builder.lib.resolve("jigo-cli.jar"), StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(home.resolve("bin/jigo"), PosixFilePermissions.fromString("rwxr-xr-x"));
        builder.build(System.getenv());
    }

    private void build(Map<String, String> environment) throws IOException, InterruptedException {
        Path toolchains = BuildCache.userCaches(environment).resolve("jigo").resolve("toolchain");
        Goroot goroot = Goroot.find(environment, toolchains);
        say("standard library from " + goroot.path() + " (" + goroot.how() + ")");
        Files.copy(goroot.path().resolve("LICENSE"), home.resolve("LICENSE-go"), StandardCopyOption.REPLACE_EXISTING);
        packSources(goroot.path().resolve("src"), lib.resolve("std-src.zip"));
        compileStd(goroot.path().resolve("src"), environment);
        recordClasses();
        Files.writeString(lib.resolve("built"), BuildContext.GOARCH + "\n");
        say("distribution in " + home);
    }

    private static void say(String line) {
        System.out.println("jigo: " + line);
    }

    // The compiled library

    private void compileStd(Path sources, Map<String, String> environment) throws IOException {
        BuildContext context = BuildContext.of("linux");
        FileSet files = new FileSet();
        SourceTree std = SourceTree.directory(sources).shownAs(SourceTree.SHOWN_STD);
        SourceTree overlay = SourceTree.directory(overlays).shownAs(SourceTree.SHOWN_STD);
        PackageLoader loader;
        try {
            loader = new PackageLoader(new LoadConfig(lib, context, std, overlay, environment, "", files));
        } catch (LoadException broken) {
            throw new IOException("the Go tree cannot be loaded: " + broken.getMessage(), broken);
        }
        long start = System.nanoTime();
        StdBuilder builder = new StdBuilder(loader, CompileOptions.plain());
        StdBuilder.Report report = builder.build(StdPackages.read(), lib.resolve("std.jar"));
        say("compiled " + report.compiled().size() + " packages in "
                + TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start) + " s");
        Files.writeString(lib.resolve("std-failures.txt"), report.text());
        if (!report.failures().isEmpty()) {
            System.out.print(report.text());
            throw new IOException(report.failures().size() + " packages of the standard library do not compile");
        }
    }

    // The sources

    private static void packSources(Path sources, Path zip) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(sources)) {
            all.filter(Files::isRegularFile)
                    .filter(f -> isLibrarySource(sources.relativize(f).toString()))
                    .sorted()
                    .forEach(files::add);
        }
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream packed = new ZipOutputStream(out)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry("src/" + sources.relativize(file));
                entry.setTime(0);
                packed.putNextEntry(entry);
                Files.copy(file, packed);
                packed.closeEntry();
            }
        }
    }

    /** Go files that may be compiled for some system, and the data that std embeds. */
    private static boolean isLibrarySource(String path) {
        boolean source = path.endsWith(".go") && !path.endsWith("_test.go");
        return source && !path.startsWith("cmd/") && !path.contains("/testdata/") && !path.contains("/_");
    }

    // The AOT cache

    /** Runs a program that uses what most programs use, and keeps what the virtual machine learned about the classes. */
    private void recordClasses() throws IOException, InterruptedException {
        Path cache = lib.resolve("jigo.aot");
        Files.deleteIfExists(cache);
        Path program = Files.createTempDirectory("jigo").resolve("training.go");
        try (var source = DistributionBuilder.class.getResourceAsStream("training.go.txt")) {
            Files.copy(java.util.Objects.requireNonNull(source), program);
        }
        ProcessBuilder training = new ProcessBuilder(home.resolve("bin/jigo").toString(), "run", program.toString())
                .redirectErrorStream(true)
                .redirectOutput(lib.resolve("training.log").toFile());
        training.environment().put("JIGO_JAVA_OPTS", "-XX:AOTCacheOutput=" + cache);
        training.environment().put("JIGOCACHE", program.resolveSibling("cache").toString());
        training.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = training.start();
        if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException("the training run failed: " + Files.readString(lib.resolve("training.log")));
        }
        say(Files.exists(cache) ? "AOT cache made" : "no AOT cache: " + Files.readString(lib.resolve("training.log")));
    }
}
