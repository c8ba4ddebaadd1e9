package dev.jigo.compiler.check;

import dev.jigo.compiler.load.BuildContext;
import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.BuildConstraint;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.FuncBody.SkippedBody;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Package;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The standard library of a GOROOT, whose packages are declared when they are imported. */
final class Goroot {

    /** An architecture for which the standard library is complete without overlays; sizes are the same. */
    private static final BuildContext BUILD = new BuildContext("linux", "amd64", Set.of("gc"), BuildContext.GO_MINOR);

    final FileSet files = new FileSet();
    final Diagnostics diagnostics = new Diagnostics(files);
    final Context context = new Context();
    final List<CheckError> errors = new ArrayList<>();
    private final Path src;
    private final Map<String, Package> packages = new HashMap<>();
    private final Map<String, Checker> checkers = new HashMap<>();

    Goroot(Path root) {
        this.src = root.resolve("src");
    }

    /** The GOROOT of this machine, null if there is none. */
    static @Nullable Path find() {
        String set = System.getenv("GOROOT");
        for (String candidate : new String[] {set, "/usr/local/go", "/usr/lib/go", "/opt/go"}) {
            if (candidate != null && Files.isDirectory(Path.of(candidate, "src", "internal", "types", "testdata"))) {
                return Path.of(candidate);
            }
        }
        return null;
    }

    Config config(String goVersion) {
        return new Config(goVersion, this::importPackage, errors::add, Diagnostics::place, context, this::body);
    }

    BlockStmt body(FuncDecl decl) {
        return switch (decl.body()) {
            case BlockStmt block -> block;
            case SkippedBody skipped -> {
                SourceFile file = files.file(skipped.lbrace());
                if (file == null) {
                    throw new IllegalStateException("body in no file");
                }
                yield Parser.parseBody(file, skipped, diagnostics);
            }
            case null -> throw new IllegalStateException("no body");
        };
    }

    Package importPackage(String path) throws Importer.ImportException {
        Package known = packages.get(path);
        if (known != null) {
            return known;
        }
        Path dir = src.resolve(path);
        for (String vendor : List.of("vendor", "cmd/vendor")) {
            if (!Files.isDirectory(dir)) {
                dir = src.resolve(vendor).resolve(path);
            }
        }
        List<Path> sources = sources(dir);
        if (sources.isEmpty()) {
            throw new Importer.ImportException("package " + path + " is not in std");
        }
        String name =
                parseFile(sources.getFirst(), Parser.Mode.IMPORTS_ONLY).name().name();
        Package pkg = new Package(path, name);
        packages.put(path, pkg);
        Checker checker = new Checker(config(""), pkg);
        checkers.put(path, checker);
        Path packageDir = dir;
        return checker.declarePackage(() -> parse(packageDir, Parser.Mode.SKIP_BODIES));
    }

    /** The checker of an imported package. */
    Checker checker(String path) throws Importer.ImportException {
        importPackage(path);
        Checker checker = checkers.get(path);
        if (checker == null) {
            throw new IllegalStateException(path);
        }
        return checker;
    }

    /** Checks a package with all bodies. */
    Package check(String path) {
        List<File> parsed = parse(src.resolve(path), Parser.Mode.ALL);
        Package pkg = new Package(path, parsed.getFirst().name().name());
        return new Checker(config(""), pkg).checkPackage(parsed);
    }

    /** Whether a directory has files for this system. */
    boolean isPackage(String path) {
        return !sources(src.resolve(path)).isEmpty();
    }

    /** The import paths of all packages. */
    List<String> allPackages() {
        try (Stream<Path> dirs = Files.walk(src)) {
            return dirs.filter(Files::isDirectory)
                    .map(dir -> src.relativize(dir).toString())
                    .filter(path -> !path.isEmpty()
                            && !path.contains("testdata")
                            && !path.contains("_")
                            && !path.startsWith("cmd")
                            && !path.equals("builtin"))
                    .filter(this::isPackage)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> sources(Path dir) {
        if (!Files.isDirectory(dir)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(dir)) {
            return children.filter(Goroot::isSelected).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSelected(Path file) {
        String name = file.getFileName().toString();
        if (!name.endsWith(".go") || name.endsWith("_test.go") || !BUILD.matchesFileName(name)) {
            return false;
        }
        try {
            for (String line :
                    Files.readString(file, StandardCharsets.ISO_8859_1).split("\n")) {
                if (line.startsWith("package ")) {
                    return true;
                }
                if (line.startsWith("//go:build ") && !BUILD.satisfies(BuildConstraint.parse(line.substring(11)))) {
                    return false;
                }
            }
            return true;
        } catch (IOException | BuildConstraint.SyntaxException e) {
            throw new IllegalStateException(file + ": " + e.getMessage(), e);
        }
    }

    private List<File> parse(Path dir, Parser.Mode mode) {
        return sources(dir).stream().map(file -> parseFile(file, mode)).toList();
    }

    File parseFile(Path path, Parser.Mode mode) {
        try {
            File file = Parser.parse(files.add(path.toString(), Files.readAllBytes(path)), diagnostics, mode);
            if (file == null) {
                throw new IllegalStateException("no package clause: " + path);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
