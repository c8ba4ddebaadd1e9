package dev.jigo.compiler.load;

import dev.jigo.compiler.load.GoMod.Require;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What {@code vendor/modules.txt} says.
 *
 * @param modules by path; their directories are those under {@code vendor}
 * @param providers by import path, the module that a vendored package is of
 */
record VendoredModules(Map<String, Module> modules, Map<String, Module> providers) {

    static VendoredModules read(GoMod main, Path mainDirectory) throws LoadException {
        Path vendor = mainDirectory.resolve("vendor");
        Map<String, Module> modules = new TreeMap<>();
        Map<String, Module> providers = new HashMap<>();
        Set<ModuleVersion> explicit = new LinkedHashSet<>();
        Module current = null;
        for (String line : lines(vendor.resolve("modules.txt"))) {
            if (line.startsWith("## ")) {
                if (current != null) {
                    String goVersion = goVersion(line);
                    if (line.startsWith("## explicit")) {
                        explicit.add(new ModuleVersion(current.path(), current.version()));
                    }
                    current = new Module(current.path(), current.version(), null, current.directory(), goVersion);
                    modules.put(current.path(), current);
                }
            } else if (line.startsWith("# ")) {
                String[] words = line.substring(2).split(" ");
                String version = words.length > 1 && !words[1].equals("=>") ? words[1] : "";
                Path directory = vendor.resolve(words[0]);
                String goVersion = "go" + GoMod.UNNAMED_GO_VERSION;
                current = new Module(words[0], version, null, directory, goVersion);
                modules.put(current.path(), current);
            } else if (!line.isBlank() && current != null) {
                providers.put(line.strip(), current);
            }
        }
        check(main, mainDirectory, explicit);
        return new VendoredModules(modules, providers);
    }

    private static Iterable<String> lines(Path file) throws LoadException {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : Set.of();
        } catch (IOException e) {
            throw new LoadException("go: reading " + file + ": " + e.getMessage(), e);
        }
    }

    private static String goVersion(String annotations) {
        for (String annotation : annotations.substring(3).split(";")) {
            String trimmed = annotation.strip();
            if (trimmed.startsWith("go ")) {
                return "go1." + GoMod.minorOf(trimmed.substring(3));
            }
        }
        return "go" + GoMod.UNNAMED_GO_VERSION;
    }

    private static void check(GoMod main, Path mainDirectory, Set<ModuleVersion> explicit) throws LoadException {
        StringBuilder missing = new StringBuilder();
        for (Require require : main.requires()) {
            if (!explicit.contains(require.version())) {
                missing.append("\n\t").append(require.version());
                missing.append(": is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt");
            }
        }
        List<ModuleVersion> required =
                main.requires().stream().map(Require::version).toList();
        for (ModuleVersion version : explicit) {
            if (!required.contains(version)) {
                missing.append("\n\t").append(version);
                missing.append(": is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod");
            }
        }
        if (!missing.isEmpty()) {
            throw new LoadException("go: inconsistent vendoring in " + mainDirectory + ":" + missing
                    + "\n\n\tTo ignore the vendor directory, use -mod=readonly or -mod=mod."
                    + "\n\tTo sync the vendor directory, run:\n\t\tgo mod vendor");
        }
    }
}
