package dev.jigo.compiler.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns patterns into import paths: {@code .}, {@code ./a}, {@code ./...}, {@code example.com/m/...}, {@code fmt},
 * {@code std}, {@code all}.
 */
final class PatternExpansion {

    private static final String NO_MODULE =
            "go: go.mod file not found in current directory or any parent directory; see 'go help modules'";

    private final LoadConfig config;
    private final @Nullable Module main;
    private final @Nullable GoMod goMod;

    /** What is wrong with patterns, and what does not keep from going on. */
    final List<String> errors = new ArrayList<>();

    final List<String> warnings = new ArrayList<>();

    PatternExpansion(LoadConfig config, ImportResolver resolver) {
        this.config = config;
        this.main = resolver.mainModule();
        this.goMod = resolver.mainGoMod();
    }

    /**
     * A package that a pattern means.
     *
     * @param wildcard whether the pattern means others too; then one without files for this context is passed over
     */
    record Match(String importPath, boolean wildcard) {}

    List<Match> expand(List<String> patterns) {
        List<Match> matches = new ArrayList<>();
        for (String pattern : patterns) {
            if (isPath(pattern)) {
                ofDirectory(pattern, matches);
            } else if (pattern.equals("std")) {
                stdPackages("", _ -> true).forEach(path -> matches.add(new Match(path, true)));
            } else if (pattern.equals("all")) {
                ofMainModule("...", matches, pattern);
            } else if (pattern.contains("...")) {
                ofMainModule(pattern, matches, pattern);
            } else {
                matches.add(new Match(pattern, false));
            }
        }
        return matches.stream().distinct().toList();
    }

    private static boolean isPath(String pattern) {
        return pattern.equals(".")
                || pattern.equals("..")
                || pattern.startsWith("./")
                || pattern.startsWith("../")
                || pattern.startsWith("/");
    }

    private void ofDirectory(String pattern, List<Match> matches) {
        int dots = pattern.indexOf("...");
        String fixed = dots < 0 ? pattern : pattern.substring(0, pattern.lastIndexOf('/', dots) + 1);
        Path directory = config.workingDirectory().resolve(fixed).normalize();
        String std = stdPath(directory);
        if (std != null) {
            matches.add(new Match(std, false));
            return;
        }
        if (main == null) {
            errors.add(NO_MODULE);
            return;
        }
        if (!Files.isDirectory(directory)) {
            errors.add(
                    dots < 0
                            ? "stat " + directory + ": directory not found"
                            : "pattern " + pattern + ": lstat " + fixed + ": no such file or directory");
            return;
        }
        if (!directory.startsWith(main.directory())) {
            errors.add("directory " + pattern + " outside main module or its selected dependencies");
            return;
        }
        String relative = main.directory().relativize(directory).toString();
        if (dots < 0) {
            matches.add(new Match(importPath(main, relative), false));
            return;
        }
        String rest = pattern.substring(fixed.length());
        String whole = relative.isEmpty() ? rest : relative + "/" + rest;
        addMatching(main, regex(whole), relative, matches, pattern);
    }

    private static String importPath(Module module, String relative) {
        return relative.isEmpty() ? module.path() : module.path() + "/" + relative;
    }

    private @Nullable String stdPath(Path directory) {
        Path root = config.std().path();
        return root != null && directory.startsWith(root) && !directory.equals(root)
                ? root.relativize(directory).toString()
                : null;
    }

    private void ofMainModule(String pattern, List<Match> matches, String shown) {
        Pattern regex = regex(pattern);
        int before = matches.size();
        if (main != null) {
            for (String relative : directories(main, "")) {
                String path = importPath(main, relative);
                if (regex.matcher(path).matches()) {
                    matches.add(new Match(path, true));
                }
            }
        }
        if (!pattern.equals("...")) {
            stdPackages("", path -> regex.matcher(path).matches()).forEach(path -> matches.add(new Match(path, true)));
        }
        if (matches.size() == before) {
            warnings.add("go: warning: \"" + shown + "\" matched no packages");
        }
    }

    private void addMatching(Module module, Pattern regex, String from, List<Match> matches, String shown) {
        int before = matches.size();
        for (String relative : directories(module, from)) {
            if (regex.matcher(relative).matches()) {
                matches.add(new Match(importPath(module, relative), true));
            }
        }
        if (matches.size() == before) {
            warnings.add("go: warning: \"" + shown + "\" matched no packages");
        }
    }

    /** {@code ...} stands for any text, and {@code /...} at the end for nothing too. */
    private static Pattern regex(String pattern) {
        StringBuilder regex = new StringBuilder();
        int at = 0;
        while (at < pattern.length()) {
            if (pattern.startsWith("...", at)) {
                regex.append(".*");
                at += 3;
            } else if (pattern.startsWith("/...", at) && at + 4 == pattern.length()) {
                regex.append("(/.*)?");
                at += 4;
            } else {
                regex.append(Pattern.quote(pattern.substring(at, at + 1)));
                at++;
            }
        }
        return Pattern.compile(regex.toString());
    }

    /** The directories with Go files of a module, relative to its root. */
    private List<String> directories(Module module, String from) {
        Set<String> found = new TreeSet<>();
        collect(SourceTree.directory(module.directory()), from, found);
        return List.copyOf(found);
    }

    private void collect(SourceTree tree, String directory, Set<String> found) {
        boolean goFiles = false;
        for (SourceTree.Entry entry : tree.list(directory)) {
            String name = entry.name();
            if (!entry.isDirectory()) {
                goFiles |= name.endsWith(".go");
                continue;
            }
            String path = directory.isEmpty() ? name : directory + "/" + name;
            boolean skipped = name.startsWith(".")
                    || name.startsWith("_")
                    || name.equals("testdata")
                    || name.equals("vendor")
                    || tree.isFile(path + "/go.mod")
                    || isIgnored(path, name);
            if (!skipped) {
                collect(tree, path, found);
            }
        }
        if (goFiles) {
            found.add(directory);
        }
    }

    /** Whether an {@code ignore} directive is about a directory: {@code ./a} is that one, {@code a} any of the name. */
    private boolean isIgnored(String path, String name) {
        if (goMod == null) {
            return false;
        }
        for (String ignored : goMod.ignored()) {
            boolean matches = ignored.startsWith("./")
                    ? path.equals(ignored.substring(2))
                    : path.equals(ignored) || path.endsWith("/" + ignored) || name.equals(ignored);
            if (matches) {
                return true;
            }
        }
        return false;
    }

    private interface PathTest {
        boolean test(String path);
    }

    private List<String> stdPackages(String directory, PathTest test) {
        Set<String> found = new TreeSet<>();
        collectStd(directory, test, found);
        return List.copyOf(found);
    }

    private void collectStd(String directory, PathTest test, Set<String> found) {
        boolean goFiles = false;
        for (SourceTree.Entry entry : config.std().list(directory)) {
            String name = entry.name();
            if (!entry.isDirectory()) {
                goFiles |= name.endsWith(".go") && !name.endsWith("_test.go");
                continue;
            }
            boolean skipped = name.startsWith(".") || name.startsWith("_") || name.equals("testdata");
            boolean command = directory.isEmpty() && (name.equals("cmd") || name.equals("builtin"));
            if (!skipped && !command) {
                collectStd(directory.isEmpty() ? name : directory + "/" + name, test, found);
            }
        }
        if (goFiles && !directory.isEmpty() && test.test(directory)) {
            found.add(directory);
        }
    }
}
