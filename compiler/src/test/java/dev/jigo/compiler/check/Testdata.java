package dev.jigo.compiler.check;

import dev.jigo.compiler.source.Diagnostic;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.types.Package;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks files of Go's own checker tests and compares the errors with those that the files announce. */
final class Testdata {

    /** How many columns a reported position may be away from the announced one, as Go's test allows. */
    private static final Map<String, Integer> TOLERANCE =
            Map.of("check", 50, "spec", 20, "examples", 125, "fixedbugs", 100);

    private static final Pattern LANG = Pattern.compile("-lang=(go[0-9.]+)");

    private Testdata() {}

    /** The tests: files, and directories whose files make one package. */
    static List<Path> tests(Path root) throws IOException {
        List<Path> tests = new ArrayList<>();
        for (String dir : List.of("check", "spec", "examples", "fixedbugs")) {
            try (Stream<Path> children =
                    Files.list(root.resolve("src/internal/types/testdata").resolve(dir))) {
                children.filter(p -> Files.isDirectory(p) || p.toString().endsWith(".go"))
                        .sorted()
                        .forEach(tests::add);
            }
        }
        return tests;
    }

    /** What a test reports otherwise than announced, one line each. */
    static List<String> differences(Path root, Path test) throws IOException {
        List<Path> paths;
        if (Files.isDirectory(test)) {
            try (Stream<Path> children = Files.list(test)) {
                paths = children.sorted().toList();
            }
        } else {
            paths = List.of(test);
        }
        String first = Files.readString(paths.getFirst(), StandardCharsets.ISO_8859_1)
                .lines()
                .findFirst()
                .orElse("");
        Matcher lang = LANG.matcher(first);
        String version = first.startsWith("// -") && lang.find() ? lang.group(1) : "";
        Goroot goroot = new Goroot(root);
        List<File> files = new ArrayList<>();
        Map<String, List<ErrorComments.Expected>> expected = new HashMap<>();
        for (Path path : paths) {
            SourceFile source = goroot.files.add(path.toString(), Files.readAllBytes(path));
            File file = Parser.parse(source, goroot.diagnostics, Parser.Mode.ALL);
            if (file != null) {
                files.add(file);
            }
            String text = Files.readString(path, StandardCharsets.ISO_8859_1);
            expected.put(path.toString(), new ArrayList<>(ErrorComments.of(text)));
        }
        List<String> differences = new ArrayList<>();
        if (!files.isEmpty()) {
            try {
                Package pkg = new Package(
                        files.getFirst().name().name(), files.getFirst().name().name());
                new Checker(goroot.config(version), pkg).checkPackage(files);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                StackTraceElement[] trace = e.getStackTrace();
                differences.add("CRASH " + e + (trace.length > 0 ? " at " + trace[0] : ""));
                for (int i = 1; i < Math.min(trace.length, 9); i++) {
                    differences.add("        at " + trace[i]);
                }
            }
        }
        String kind = test.getParent().getFileName().toString();
        int tolerance = TOLERANCE.getOrDefault(kind, 0);
        for (Diagnostic diagnostic : goroot.diagnostics.sorted()) {
            compare(goroot, diagnostic.pos(), diagnostic.message(), expected, tolerance, differences);
        }
        for (CheckError error : goroot.errors) {
            compare(goroot, error.pos(), error.message(), expected, tolerance, differences);
        }
        expected.forEach((_, list) -> list.forEach(e -> differences.add(
                "%d:%d: MISSING %s%s".formatted(e.line(), e.column(), e.regex() ? "~" : "", e.text()))));
        return differences;
    }

    private static void compare(
            Goroot goroot,
            int pos,
            String message,
            Map<String, List<ErrorComments.Expected>> expected,
            int tolerance,
            List<String> differences) {
        Position at = goroot.files.physicalPosition(pos);
        List<ErrorComments.Expected> list = expected.getOrDefault(at.filename(), List.of());
        for (ErrorComments.Expected candidate : list) {
            if (candidate.line() == at.line()
                    && Math.abs(candidate.column() - at.column()) <= tolerance
                    && candidate.matches(message)) {
                list.remove(candidate);
                return;
            }
        }
        differences.add("%d:%d: EXTRA %s".formatted(at.line(), at.column(), message.replace("\n", "\\n")));
    }
}
