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
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks the {@code errorcheck} programs of Go's {@code test} directory: every line with {@code // ERROR "regexp"} must have
 * an error that matches each of its expressions, and no other line may have errors.
 */
final class Errorcheck {

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"|`([^`]*)`");
    private static final Pattern PLACE = Pattern.compile("\u0001([0-9]+)\u0002");
    private static final Pattern LINE = Pattern.compile("LINE([+-][0-9]+)?");
    private static final Pattern LANG = Pattern.compile("-lang=(go[0-9.]+)");

    private Errorcheck() {}

    static List<Path> tests(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("test"))) {
            return files.filter(
                            p -> p.toString().endsWith(".go") && !p.toString().contains(".dir/") && isErrorcheck(p))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isErrorcheck(Path path) {
        return Pattern.compile("errorcheck( -lang=go[0-9.]+)?")
                .matcher(action(path))
                .matches();
    }

    private static String action(Path path) {
        try {
            for (String line :
                    Files.readString(path, StandardCharsets.ISO_8859_1).split("\n")) {
                if (line.isBlank() || line.startsWith("//go:build")) {
                    continue;
                }
                return line.startsWith("//") ? line.substring(2).strip() : "";
            }
            return "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static List<String> differences(Path root, Path test) throws IOException {
        Goroot goroot = new Goroot(root);
        Matcher lang = LANG.matcher(action(test));
        SourceFile source = goroot.files.add(test.toString(), Files.readAllBytes(test));
        File file = Parser.parse(source, goroot.diagnostics, Parser.Mode.ALL);
        List<String> differences = new ArrayList<>();
        Map<Integer, List<String>> found = new TreeMap<>();
        for (Diagnostic diagnostic : goroot.diagnostics.sorted()) {
            add(goroot, found, diagnostic.pos(), diagnostic.message());
        }
        if (file != null && goroot.diagnostics.sorted().stream().noneMatch(Diagnostic::isSyntaxError)) {
            try {
                Package pkg = new Package(file.name().name(), file.name().name());
                new Checker(goroot.config(lang.find() ? lang.group(1) : ""), pkg).checkPackage(List.of(file));
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                differences.add("CRASH " + e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : ""));
            }
        }
        for (CheckError error : goroot.errors) {
            add(goroot, found, error.pos(), error.message());
        }
        compare(test, found, differences);
        return differences;
    }

    private static void add(Goroot goroot, Map<Integer, List<String>> found, int pos, String message) {
        Position at = goroot.files.position(pos);
        String shown = PLACE.matcher(message)
                .replaceAll(m -> Matcher.quoteReplacement(shown(goroot.files.position(Integer.parseInt(m.group(1))))));
        found.computeIfAbsent(at.line(), _ -> new ArrayList<>()).add(shown);
    }

    private static String shown(Position at) {
        return at.filename().substring(at.filename().lastIndexOf('/') + 1) + ":" + at.line() + ":" + at.column();
    }

    private static void compare(Path test, Map<Integer, List<String>> found, List<String> differences)
            throws IOException {
        String[] lines = Files.readString(test).split("\n");
        for (int i = 0; i < lines.length; i++) {
            int at = lines[i].indexOf("// ERROR");
            int auto = lines[i].indexOf("// GC_ERROR");
            int start = lines[i].contains("////") ? -1 : at >= 0 ? at : auto;
            List<String> errors = found.getOrDefault(i + 1, new ArrayList<>());
            found.remove(i + 1);
            if (start < 0) {
                for (String error : errors) {
                    differences.add((i + 1) + ": EXTRA " + error.replace("\n", "\\n"));
                }
                continue;
            }
            String wanted = lines[i].substring(start);
            List<String> unmatched = new ArrayList<>(errors);
            Matcher quoted = QUOTED.matcher(wanted);
            while (quoted.find()) {
                String regex = quoted.group(1) != null ? quoted.group(1) : quoted.group(2);
                Pattern pattern = javaPattern(regex, i + 1, test.getFileName().toString());
                if (errors.stream().noneMatch(error -> pattern.matcher(error).find())) {
                    differences.add((i + 1) + ": MISSING " + regex + "   GOT " + errors);
                }
                unmatched.removeIf(error -> pattern.matcher(error).find());
            }
            for (String error : unmatched) {
                differences.add((i + 1) + ": EXTRA " + error.replace("\n", "\\n"));
            }
        }
    }

    /** Go takes braces that count nothing literally; of counts, the tests have only {@code {3}}. */
    private static Pattern javaPattern(String regex, int line, String file) {
        String placed = LINE.matcher(regex)
                .replaceAll(m -> file + ":" + (line + (m.group(1) == null ? 0 : Integer.parseInt(m.group(1)))));
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < placed.length(); i++) {
            char c = placed.charAt(i);
            if (c == '\\' && i + 1 < placed.length()) {
                out.append(c).append(placed.charAt(++i));
            } else {
                boolean brace = c == '{' || c == '}';
                boolean counts = placed.startsWith("{3}", c == '{' ? i : i - 2);
                out.append(brace && !counts ? "\\" : "").append(c);
            }
        }
        return Pattern.compile(out.toString(), Pattern.MULTILINE);
    }
}
