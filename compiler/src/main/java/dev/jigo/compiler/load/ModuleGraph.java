package dev.jigo.compiler.load;

import dev.jigo.compiler.load.GoMod.Replace;
import dev.jigo.compiler.load.GoMod.Require;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/**
 * Minimal version selection: of each module that is required, directly or not, the greatest version that anybody asks
 * for.
 *
 * <p>A module of language version 1.17 or later lists all that its packages need, so the requirements of those that it
 * requires in turn are not looked at: the graph is pruned there.
 */
final class ModuleGraph {

    /** The minor number of the first language version with pruned graphs. */
    static final int PRUNED_SINCE = 17;

    /** A required version, and whether what it requires counts only by name. */
    private record Node(ModuleVersion version, boolean leaf) {}

    private final GoMod main;
    private final Path mainDirectory;
    private final ModuleCache cache;
    private final Map<String, String> selected = new HashMap<>();

    private ModuleGraph(GoMod main, Path mainDirectory, ModuleCache cache) {
        this.main = main;
        this.mainDirectory = mainDirectory;
        this.cache = cache;
    }

    /** The modules that are selected, by path, the main module not among them. */
    static Map<String, Module> select(GoMod main, Path mainDirectory, ModuleCache cache) throws LoadException {
        ModuleGraph graph = new ModuleGraph(main, mainDirectory, cache);
        graph.walk();
        Map<String, Module> modules = new TreeMap<>();
        for (Map.Entry<String, String> entry : graph.selected.entrySet()) {
            ModuleVersion version = new ModuleVersion(entry.getKey(), entry.getValue());
            modules.put(version.path(), graph.module(version));
        }
        return modules;
    }

    /** The modules that the main module requires itself, by path, in the versions that it names. */
    static Map<String, Module> roots(GoMod main, Path mainDirectory, ModuleCache cache) {
        ModuleGraph graph = new ModuleGraph(main, mainDirectory, cache);
        Map<String, Module> modules = new TreeMap<>();
        for (Require require : main.requires()) {
            modules.put(require.version().path(), graph.module(require.version()));
        }
        return modules;
    }

    private void walk() throws LoadException {
        Set<ModuleVersion> expanded = new HashSet<>();
        Queue<Node> queue = new ArrayDeque<>();
        for (Require require : main.requires()) {
            queue.add(new Node(require.version(), false));
        }
        while (!queue.isEmpty()) {
            Node node = queue.remove();
            ModuleVersion version = node.version;
            if (version.path().equals(main.module()) || main.excludes().contains(version)) {
                continue;
            }
            selected.merge(version.path(), version.version(), (a, b) -> SemanticVersion.compare(a, b) >= 0 ? a : b);
            if (node.leaf || !expanded.add(version)) {
                continue;
            }
            GoMod goMod = goMod(version);
            boolean pruned = goMod.goMinor() >= PRUNED_SINCE && main.goMinor() >= PRUNED_SINCE;
            for (Require require : goMod.requires()) {
                queue.add(new Node(require.version(), pruned));
            }
        }
    }

    /** What stands in for a version; itself if nothing does. */
    private ModuleVersion replacement(ModuleVersion version) {
        ModuleVersion ofAll = version;
        for (Replace replace : main.replaces()) {
            if (replace.old().equals(version)) {
                return replace.by();
            }
            if (replace.old().version().isEmpty() && replace.old().path().equals(version.path())) {
                ofAll = replace.by();
            }
        }
        return ofAll;
    }

    private GoMod goMod(ModuleVersion version) throws LoadException {
        ModuleVersion source = replacement(version);
        if (!source.version().isEmpty()) {
            return cache.goMod(source);
        }
        Path directory = mainDirectory.resolve(source.path()).normalize();
        try {
            return goMod(directory);
        } catch (IOException e) {
            throw new LoadException(
                    "go: " + version + " (replaced by " + source.path() + "): reading " + source.path()
                            + "/go.mod: open " + directory.resolve("go.mod") + ": no such file or directory",
                    e);
        }
    }

    /** The {@code go.mod} file of a directory that replaces a module. */
    static GoMod goMod(Path directory) throws IOException, LoadException {
        Path file = directory.resolve("go.mod");
        return GoModParser.parse(file.toString(), file.toString(), Files.readString(file), false);
    }

    // The language version is asked for when packages of the module are read: until then it need not be there.
    private Module module(ModuleVersion version) {
        ModuleVersion source = replacement(version);
        if (source.version().isEmpty()) {
            Path directory = mainDirectory.resolve(source.path()).normalize();
            return new Module(version.path(), version.version(), null, directory, "");
        }
        return new Module(version.path(), version.version(), source, cache.directory(source), "");
    }
}
