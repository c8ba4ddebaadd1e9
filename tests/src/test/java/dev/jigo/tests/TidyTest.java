package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What formatters and linters cannot hold: the layering of packages, names, and files that belong to nothing. */
class TidyTest {
    /** A package may import itself and what stands before it. */
    private static final List<List<String>> LAYERS = List.of(
            List.of(
                    "dev.jigo.runtime.values",
                    "dev.jigo.runtime.types",
                    "dev.jigo.runtime.funcs",
                    "dev.jigo.runtime.tuples",
                    "dev.jigo.runtime.panics",
                    "dev.jigo.runtime.sched",
                    "dev.jigo.runtime.chans",
                    "dev.jigo.runtime.sync",
                    "dev.jigo.runtime.events",
                    "dev.jigo.runtime.trace"),
            List.of("dev.jigo.compiler.source"),
            List.of("dev.jigo.compiler.syntax"),
            List.of("dev.jigo.compiler.load", "dev.jigo.compiler.constant", "dev.jigo.compiler.types"),
            List.of("dev.jigo.compiler.check"),
            List.of("dev.jigo.compiler.ir"),
            List.of("dev.jigo.compiler.lower"),
            List.of("dev.jigo.compiler.emit"),
            List.of("dev.jigo.compiler.driver"),
            List.of("dev.jigo.cli"));

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?(dev\\.jigo\\.[\\w.]+);");
    private static final Set<String> BANNED_NAMES =
            Set.of("util", "utils", "helper", "helpers", "common", "misc", "manager");
    private static final Pattern SWALLOWED = Pattern.compile("catch \\((?:Exception|Throwable) \\w+\\) *\\{ *\\}");

    private static void javaFiles(Consumer<Path> check) throws IOException {
        for (String module : List.of("runtime", "compiler", "stdlib", "cli", "tests", "bench", "verify")) {
            Path source = Checkout.ROOT.resolve(module).resolve("src");
            if (Files.isDirectory(source)) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.filter(f -> f.toString().endsWith(".java")).sorted().forEach(check);
                }
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static int layer(String name) {
        for (int i = 0; i < LAYERS.size(); i++) {
            for (String prefix : LAYERS.get(i)) {
                if (name.equals(prefix) || name.startsWith(prefix + ".")) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Test
    void packagesImportOnlyLeftward() throws IOException {
        List<String> violations = new ArrayList<>();
        javaFiles(file -> {
            String path = file.toString().replace('\\', '/');
            int start = path.indexOf("/src/main/java/");
            if (start < 0 || file.endsWith("module-info.java")) {
                return;
            }
            String own = path.substring(start + "/src/main/java/".length(), path.lastIndexOf('/'))
                    .replace('/', '.');
            int mine = layer(own);
            Matcher imports = IMPORT.matcher(text(file));
            while (mine >= 0 && imports.find()) {
                int theirs = layer(imports.group(1));
                boolean compilerToRuntime = mine > 0 && theirs == 0 && own.startsWith("dev.jigo.compiler");
                if (theirs > mine || compilerToRuntime) {
                    violations.add(own + " imports " + imports.group(1) + " (" + file.getFileName() + ")");
                }
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void namesSayWhatAThingIs() throws IOException {
        List<String> violations = new ArrayList<>();
        javaFiles(file -> {
            for (Path part : Checkout.ROOT.relativize(file)) {
                String name = part.toString().replaceAll("\\.java$", "");
                // The last word is the noun: CommonType is a type, a TypeHelper is nothing.
                String noun = name.replaceAll(".*(?=[A-Z][a-z]*$)|.*_", "").toLowerCase(Locale.ROOT);
                if (BANNED_NAMES.contains(noun)) {
                    violations.add(file.toString());
                }
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void nothingIsSwallowedOrSlept() throws IOException {
        List<String> violations = new ArrayList<>();
        javaFiles(file -> {
            String text = text(file);
            if (SWALLOWED.matcher(text).find()) {
                violations.add("swallowed exception: " + file);
            }
            if (file.toString().contains("/src/test/")
                    && !file.endsWith("TidyTest.java")
                    && text.contains("Thread.sleep(")) {
                violations.add("sleeping test: " + file);
            }
        });
        assertThat(violations).isEmpty();
    }

    @Test
    void everyRecordedResultBelongsToAProgram() throws IOException {
        Path programs = Checkout.ROOT.resolve("tests/programs");
        List<String> orphans = new ArrayList<>();
        try (Stream<Path> files = Files.walk(programs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                Matcher recorded = Pattern.compile("(.*)\\.(out|err|exit)").matcher(name);
                if (recorded.matches() && !Files.exists(file.resolveSibling(recorded.group(1) + ".go"))) {
                    orphans.add(file.toString());
                }
            }
        }
        assertThat(orphans).isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        List<String> missing = new ArrayList<>();
        javaFiles(file -> {
            Path info = file.resolveSibling("package-info.java");
            if (file.toString().contains("/src/main/java/")
                    && !file.endsWith("module-info.java")
                    && !Files.exists(info)) {
                missing.add(file.getParent().toString());
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTestClassIsFoundByTheRunner() throws IOException {
        List<String> orphans = new ArrayList<>();
        Map<String, String> seen = new java.util.TreeMap<>();
        javaFiles(file -> {
            String text = text(file);
            boolean tests = Pattern.compile("(?m)^\\s*@(Test|TestFactory|ParameterizedTest)")
                    .matcher(text)
                    .find();
            if (tests && !file.getFileName().toString().matches(".*Tests?\\.java|Test.*\\.java")) {
                orphans.add(file.toString());
            }
            seen.put(file.toString(), file.getFileName().toString());
        });
        assertThat(seen).isNotEmpty();
        assertThat(orphans).isEmpty();
    }
}
