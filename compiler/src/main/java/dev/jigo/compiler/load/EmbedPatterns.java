package dev.jigo.compiler.load;

import dev.jigo.compiler.syntax.Directive;
import dev.jigo.compiler.syntax.Literals;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;

/** Finds the files that {@code //go:embed} patterns mean. */
final class EmbedPatterns {

    private static final Set<String> FORBIDDEN_NAMES = Set.of("", ".bzr", ".hg", ".git", ".svn");

    private final SourceTree tree;
    private final String directory;

    EmbedPatterns(SourceTree tree, String directory) {
        this.tree = tree;
        this.directory = directory;
    }

    /** A pattern and where it stands. */
    record Pattern(int pos, String text) {}

    /** The patterns of a directive; nothing if its quotes do not match, which is for the compiler to complain about. */
    static List<Pattern> of(Directive directive) {
        List<Pattern> patterns = new ArrayList<>();
        String text = directive.arguments();
        int base = directive.pos() + "//go:embed ".length();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == ' ' || c == '\t') {
                at++;
                continue;
            }
            int end;
            String pattern;
            if (c == '"' || c == '`') {
                end = closingQuote(text, at) + 1;
                if (end == 0) {
                    return List.of();
                }
                pattern = Literals.string(text.substring(at, end));
            } else {
                end = at;
                while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\t') {
                    end++;
                }
                pattern = text.substring(at, end);
            }
            patterns.add(new Pattern(base + at, pattern));
            at = end;
        }
        return patterns;
    }

    private static int closingQuote(String text, int start) {
        char quote = text.charAt(start);
        for (int i = start + 1; i < text.length(); i++) {
            if (text.charAt(i) == quote) {
                return i;
            }
            if (text.charAt(i) == '\\' && quote == '"') {
                i++;
            }
        }
        return -1;
    }

    /** The files that a pattern means, relative to the package's directory. */
    List<String> resolve(String pattern) throws LoadException {
        boolean all = pattern.startsWith("all:");
        String glob = all ? pattern.substring(4) : pattern;
        if (!isValid(glob)) {
            throw new LoadException("invalid pattern syntax");
        }
        Set<String> files = new TreeSet<>();
        for (String match : matches(glob)) {
            add(match, all, files);
        }
        if (files.isEmpty()) {
            throw new LoadException("no matching files found");
        }
        return List.copyOf(files);
    }

    private static boolean isValid(String glob) {
        if (glob.isEmpty() || glob.startsWith("/") || glob.endsWith("/")) {
            return false;
        }
        if (glob.equals(".")) {
            return true;
        }
        for (String element : glob.split("/", -1)) {
            if (element.isEmpty() || element.equals(".") || element.equals("..")) {
                return false;
            }
        }
        try {
            matcher(glob);
            return true;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }

    private static PathMatcher matcher(String element) {
        // Java's braces and double stars mean nothing in Go
        String glob = element.replace("{", "\\{")
                .replace("}", "\\}")
                .replaceAll("\\*+", "*")
                .replace("[^", "[!");
        return FileSystems.getDefault().getPathMatcher("glob:" + glob);
    }

    private List<String> matches(String glob) {
        if (glob.equals(".")) {
            return List.of("");
        }
        List<String> found = List.of("");
        for (String element : glob.split("/")) {
            PathMatcher matcher = matcher(element);
            List<String> deeper = new ArrayList<>();
            for (String prefix : found) {
                for (SourceTree.Entry entry : tree.list(path(prefix))) {
                    if (matcher.matches(Path.of(entry.name()))) {
                        deeper.add(prefix.isEmpty() ? entry.name() : prefix + "/" + entry.name());
                    }
                }
            }
            found = deeper;
        }
        return found;
    }

    private String path(String relative) {
        if (relative.isEmpty() || directory.isEmpty()) {
            return directory + relative;
        }
        return directory + "/" + relative;
    }

    private void add(String match, boolean all, Set<String> files) throws LoadException {
        String path = path(match);
        String what = tree.isDirectory(path) ? "directory" : "file";
        checkNames(match, what);
        if (!tree.isRegular(path)) {
            throw new LoadException("cannot embed irregular file " + match);
        }
        if (tree.isFile(path)) {
            files.add(match);
            return;
        }
        int before = files.size();
        addAll(match, all, files);
        if (files.size() == before) {
            throw new LoadException("cannot embed directory " + match + ": contains no embeddable files");
        }
    }

    private void checkNames(String match, String what) throws LoadException {
        String prefix = "";
        for (String element : match.split("/")) {
            if (!match.isEmpty() && FORBIDDEN_NAMES.contains(element)) {
                throw new LoadException("cannot embed " + what + " " + match + ": invalid name " + element);
            }
            prefix = prefix.isEmpty() ? element : prefix + "/" + element;
            if (!prefix.isEmpty() && tree.isFile(path(prefix) + "/go.mod")) {
                throw new LoadException("cannot embed " + what + " " + match + ": in different module");
            }
        }
    }

    private void addAll(String folder, boolean all, Set<String> files) {
        for (SourceTree.Entry entry : tree.list(path(folder))) {
            String name = entry.name();
            String match = folder.isEmpty() ? name : folder + "/" + name;
            boolean hidden = name.startsWith(".") || name.startsWith("_");
            if (hidden && !all || FORBIDDEN_NAMES.contains(name) || !tree.isRegular(path(match))) {
                continue;
            }
            if (!entry.isDirectory()) {
                files.add(match);
            } else if (!tree.isFile(path(match) + "/go.mod")) {
                addAll(match, all, files);
            }
        }
    }
}
