package dev.jigo.compiler.load;

import dev.jigo.compiler.load.GoMod.Replace;
import dev.jigo.compiler.load.GoMod.Require;
import dev.jigo.compiler.load.GoMod.Retract;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parses {@code go.mod} files. */
final class GoModParser {

    private static final Pattern GO_VERSION =
            Pattern.compile("1\\.(0|[1-9][0-9]*)(\\.(0|[1-9][0-9]*))?((rc|beta)[0-9]+)?");
    private static final Pattern TOOLCHAIN = Pattern.compile("default|go1($|\\.).*|[^\\s]*-go1\\..*");
    private static final Set<String> BLOCKS =
            Set.of("module", "godebug", "require", "exclude", "replace", "retract", "tool", "ignore");
    private static final Set<String> DIRECTIVES =
            Stream.concat(Stream.of("go", "toolchain"), BLOCKS.stream()).collect(Collectors.toUnmodifiableSet());

    private static final String REPLACE_USAGE = "usage: replace module/path [v1.2.3] => other/module v1.4\n"
            + "\t or replace module/path [v1.2.3] => ../local/directory";

    /** The file's name in complaints, and in the one that names the file by its whole path. */
    private final String shownName;

    private final String fullName;
    private final boolean strict;
    private final List<String> errors = new ArrayList<>();

    private @Nullable String module;
    private String goVersion = "";
    private String toolchain = "";
    private final List<Require> requires = new ArrayList<>();
    private final List<Replace> replaces = new ArrayList<>();
    private final List<ModuleVersion> excludes = new ArrayList<>();
    private final List<Retract> retracts = new ArrayList<>();
    private final List<String> tools = new ArrayList<>();
    private final List<String> ignored = new ArrayList<>();
    private final List<String> godebug = new ArrayList<>();

    private GoModParser(String shownName, String fullName, boolean strict) {
        this.shownName = shownName;
        this.fullName = fullName;
        this.strict = strict;
    }

    /**
     * Parses a file.
     *
     * @param shownName the file's name in complaints
     * @param strict whether it is the main module's; of others, what only concerns the main module is passed over, and
     *     so are unknown directives
     * @throws LoadException with all that is wrong with it
     */
    static GoMod parse(String shownName, String fullName, String text, boolean strict) throws LoadException {
        GoModParser parser = new GoModParser(shownName, fullName, strict);
        parser.lines(text);
        if (!parser.errors.isEmpty()) {
            throw new LoadException("go: errors parsing " + shownName + ":\n" + String.join("\n", parser.errors));
        }
        if (parser.module == null) {
            throw new LoadException("go: error reading " + shownName
                    + ": missing module declaration. To specify the module path:\n"
                    + "\tgo mod edit -module=example.com/mod");
        }
        return new GoMod(
                parser.module,
                parser.goVersion,
                parser.toolchain,
                parser.requires,
                parser.replaces,
                parser.excludes,
                parser.retracts,
                parser.tools,
                parser.ignored,
                parser.godebug);
    }

    private void error(String place, String message) {
        errors.add(shownName + ":" + place + ": " + message);
    }

    private void error(int line, String message) {
        error(Integer.toString(line), message);
    }

    // ---- lines and words

    private void lines(String text) {
        List<String> lines = text.lines().toList();
        String block = null;
        boolean blockKnown = true;
        int blockLine = 0;
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            GoModLine line = GoModLine.split(lines.get(i));
            if (line.error() != null) {
                error(number + ":" + line.errorColumn(), line.error());
                return;
            }
            List<String> words = line.words();
            if (words.isEmpty()) {
                continue;
            }
            if (block != null && words.equals(List.of(")"))) {
                block = null;
            } else if (block != null) {
                if (blockKnown) {
                    directive(number, block, words, line.comment());
                }
            } else if (words.size() == 2 && words.get(1).equals("(")) {
                block = words.getFirst();
                blockLine = number;
                blockKnown = BLOCKS.contains(block);
                if (!blockKnown && strict) {
                    error(number, "unknown block type: " + block);
                }
            } else {
                directive(number, words.getFirst(), words.subList(1, words.size()), line.comment());
            }
        }
        if (block != null) {
            String start = fullName + ":" + blockLine + ":1";
            error(lines.size() + 1, "syntax error (unterminated block started at " + start + ")");
        }
    }

    private void directive(int line, String verb, List<String> arguments, String comment) {
        if (!DIRECTIVES.contains(verb)) {
            if (strict) {
                error(line, "unknown directive: " + verb);
            }
            return;
        }
        switch (verb) {
            case "module" -> module(line, arguments);
            case "go" -> go(line, arguments);
            case "toolchain" -> toolchain(line, arguments);
            case "require" -> require(line, arguments, comment);
            default -> {
                if (strict) {
                    mainModuleDirective(line, verb, arguments);
                }
            }
        }
    }

    private void mainModuleDirective(int line, String verb, List<String> arguments) {
        switch (verb) {
            case "replace" -> replace(line, arguments);
            case "exclude" -> {
                ModuleVersion version = version(line, "exclude", arguments);
                if (version != null) {
                    excludes.add(version);
                }
            }
            case "retract" -> retract(line, arguments);
            case "tool" -> one(line, arguments, "tool directive expects exactly one argument", tools);
            case "ignore" -> one(line, arguments, "ignore directive expects exactly one argument", ignored);
            case "godebug" -> {
                if (arguments.size() != 1 || !arguments.getFirst().contains("=")) {
                    error(line, "usage: godebug key=value");
                } else {
                    godebug.add(arguments.getFirst());
                }
            }
            default -> throw new IllegalStateException(verb);
        }
    }

    private void one(int line, List<String> arguments, String complaint, List<String> into) {
        if (arguments.size() != 1) {
            error(line, complaint);
        } else {
            into.add(arguments.getFirst());
        }
    }

    // ---- directives

    private void module(int line, List<String> arguments) {
        if (module != null) {
            error(line, "repeated module statement");
        } else if (arguments.size() != 1) {
            error(line, "usage: module module/path");
        } else {
            module = arguments.getFirst();
        }
    }

    private void go(int line, List<String> arguments) {
        if (!goVersion.isEmpty()) {
            error(line, "repeated go statement");
        } else if (arguments.size() != 1) {
            error(line, "go directive expects exactly one argument");
        } else if (!GO_VERSION.matcher(arguments.getFirst()).matches()) {
            if (strict) {
                error(line, "invalid go version '" + arguments.getFirst() + "': must match format 1.23.0");
            }
        } else {
            goVersion = arguments.getFirst();
        }
    }

    private void toolchain(int line, List<String> arguments) {
        if (!strict) {
            return;
        }
        if (!toolchain.isEmpty()) {
            error(line, "repeated toolchain statement");
        } else if (arguments.size() != 1) {
            error(line, "toolchain directive expects exactly one argument");
        } else if (!TOOLCHAIN.matcher(arguments.getFirst()).matches()) {
            error(
                    line,
                    "invalid toolchain version '" + arguments.getFirst() + "': must match format go1.23.0 or default");
        } else {
            toolchain = arguments.getFirst();
        }
    }

    private void require(int line, List<String> arguments, String comment) {
        ModuleVersion version = version(line, "require", arguments);
        if (version != null) {
            boolean indirect = comment.equals("indirect") || comment.startsWith("indirect;");
            requires.add(new Require(version, indirect));
        }
    }

    private @Nullable ModuleVersion version(int line, String verb, List<String> arguments) {
        if (arguments.size() != 2) {
            error(line, "usage: " + verb + " module/path v1.2.3");
            return null;
        }
        String path = arguments.getFirst();
        String version = arguments.get(1);
        if (version.contains("\"") || version.contains("`")) {
            String reason = "unquoted string cannot contain quote";
            error(line, verb + " " + path + ": version \"" + version + "\" invalid: " + reason);
            return null;
        }
        String complaint = ModulePaths.complaintAboutModule(path);
        if (complaint != null) {
            error(line, complaint);
            return null;
        }
        if (SemanticVersion.parse(version) == null) {
            error(line, "module lookup disabled by GOPROXY=off");
            return null;
        }
        complaint = ModulePaths.complaintAboutMajor(path, version);
        if (complaint != null) {
            error(line, verb + " " + path + ": version \"" + version + "\" invalid: " + complaint);
            return null;
        }
        return new ModuleVersion(path, version);
    }

    private void replace(int line, List<String> arguments) {
        int arrow = arguments.size() >= 2 && arguments.get(1).equals("=>") ? 1 : 2;
        boolean wellFormed = arguments.size() >= arrow + 2
                && arguments.size() <= arrow + 3
                && arguments.get(arrow).equals("=>");
        if (!wellFormed) {
            error(line, REPLACE_USAGE);
            return;
        }
        ModuleVersion old = new ModuleVersion(arguments.getFirst(), arrow == 2 ? arguments.get(1) : "");
        String path = arguments.get(arrow + 1);
        boolean directory = path.startsWith("./")
                || path.startsWith("../")
                || path.startsWith("/")
                || path.equals(".")
                || path.equals("..");
        if (arguments.size() == arrow + 2) {
            if (!directory) {
                error(
                        line,
                        "replacement module without version must be directory path"
                                + " (rooted or starting with . or ..)");
                return;
            }
            replaces.add(new Replace(old, new ModuleVersion(path, "")));
            return;
        }
        if (directory) {
            error(line, "replacement module directory path \"" + path + "\" cannot have version");
            return;
        }
        replaces.add(new Replace(old, new ModuleVersion(path, arguments.get(arrow + 2))));
    }

    private void retract(int line, List<String> arguments) {
        String text = String.join(" ", arguments);
        if (!text.startsWith("[")) {
            retracts.add(new Retract(text, text));
            return;
        }
        String[] bounds = text.substring(1).split(",", -1);
        if (bounds.length != 2) {
            error(line, "expected ',' after version");
        } else if (!bounds[1].endsWith("]")) {
            error(line, "expected ']' after version");
        } else {
            String high = bounds[1].substring(0, bounds[1].length() - 1);
            retracts.add(new Retract(bounds[0].strip(), high.strip()));
        }
    }
}
