package dev.jigo.compiler.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says which package an import path means. */
final class ImportResolver {

    private static final String NO_MAIN_MODULE =
            "go.mod file not found in current directory or any parent directory; see 'go help modules'";
    private static final String LOOKUP_DISABLED = ": import lookup disabled by -mod=vendor";
    private static final String VENDOR_BY_DEFAULT =
            "\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)";

    private final LoadConfig config;
    private final @Nullable Module mainModule;
    private final @Nullable GoMod mainGoMod;
    private final @Nullable VendoredModules vendored;
    private final ModuleCache cache;
    private final Map<Path, SourceTree> trees = new HashMap<>();
    private final Map<ModuleVersion, String> goVersions = new HashMap<>();
    private @Nullable Map<String, Module> roots;
    private @Nullable Map<String, Module> selected;

    private ImportResolver(
            LoadConfig config,
            @Nullable Module mainModule,
            @Nullable GoMod mainGoMod,
            @Nullable VendoredModules vendored,
            ModuleCache cache) {
        this.config = config;
        this.mainModule = mainModule;
        this.mainGoMod = mainGoMod;
        this.vendored = vendored;
        this.cache = cache;
    }

    /** The resolver for the module around the working directory, or for none. */
    static ImportResolver of(LoadConfig config) throws LoadException {
        Path root = moduleRoot(config.workingDirectory());
        ModuleProxy proxy = new ModuleProxy(config.environment());
        if (root == null) {
            GoSum none = GoSum.read(config.workingDirectory().resolve("go.sum.absent"));
            return new ImportResolver(config, null, null, null, new ModuleCache(config.moduleCache(), proxy, none));
        }
        GoMod goMod = readMain(root, config);
        Module main = new Module(goMod.module(), "", null, root, goMod.languageVersion());
        ModuleCache cache = new ModuleCache(config.moduleCache(), proxy, GoSum.read(root.resolve("go.sum")));
        boolean vendor = config.mod().equals("vendor")
                || config.mod().isEmpty() && goMod.goMinor() >= 14 && Files.isDirectory(root.resolve("vendor"));
        VendoredModules vendored = vendor ? VendoredModules.read(goMod, root) : null;
        return new ImportResolver(config, main, goMod, vendored, cache);
    }

    private static @Nullable Path moduleRoot(Path directory) {
        for (Path at = directory; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("go.mod"))) {
                return at;
            }
        }
        return null;
    }

    private static GoMod readMain(Path root, LoadConfig config) throws LoadException {
        Path file = root.resolve("go.mod");
        Path relative = config.workingDirectory().relativize(file);
        String shown = relative.toString().length() < file.toString().length() ? relative.toString() : file.toString();
        GoMod goMod;
        try {
            goMod = GoModParser.parse(shown, file.toString(), Files.readString(file), true);
        } catch (IOException e) {
            throw new LoadException("go: reading " + shown + ": " + e.getMessage(), e);
        }
        String complaint = ModulePaths.complaintAboutMainModule(goMod.module());
        if (complaint != null) {
            throw new LoadException("go: " + complaint);
        }
        if (goMod.goMinor() > config.context().goMinor()) {
            throw new LoadException("go: " + shown + " requires go >= " + goMod.goVersion() + " (running go "
                    + BuildContext.GO_RELEASE + "; GOTOOLCHAIN=local)");
        }
        return goMod;
    }

    /** The main module, null outside of modules. */
    @Nullable
    Module mainModule() {
        return mainModule;
    }

    /** What the main module's {@code go.mod} says, null outside of modules. */
    @Nullable
    GoMod mainGoMod() {
        return mainGoMod;
    }

    /** The language version of a module's packages. */
    String goVersion(Module module) throws LoadException {
        if (!module.goVersion().isEmpty()) {
            return module.goVersion();
        }
        ModuleVersion key = new ModuleVersion(module.path(), module.version());
        String known = goVersions.get(key);
        if (known == null) {
            known = readGoVersion(module);
            goVersions.put(key, known);
        }
        return known;
    }

    private String readGoVersion(Module module) throws LoadException {
        ModuleVersion source = module.source();
        if (source != null) {
            return cache.goMod(source).languageVersion();
        }
        try {
            return ModuleGraph.goMod(module.directory()).languageVersion();
        } catch (IOException e) {
            throw new LoadException("go: reading " + module.directory() + "/go.mod: " + e.getMessage(), e);
        }
    }

    /**
     * The place of the package that an import path means.
     *
     * @param importer the package that imports it, null for a path on the command line
     * @throws LoadException if there is none, with the reason
     */
    PackageLocation resolve(@Nullable PackageLocation importer, String path) throws LoadException {
        if (importer != null) {
            checkForm(path);
        }
        PackageLocation std = inStd(importer, path);
        if (std != null) {
            return std;
        }
        if (!firstElement(path).contains(".") && (mainModule == null || !mainModule.mayProvide(path))) {
            PackageLocation found = inModules(importer, path);
            if (found != null) {
                return found;
            }
            throw new LoadException(
                    "package " + path + " is not in std (" + config.std().shownName(path) + ")");
        }
        PackageLocation found = inModules(importer, path);
        if (found != null) {
            return found;
        }
        throw new LoadException(missing(path));
    }

    private String missing(String path) {
        if (vendored != null) {
            String why = config.mod().isEmpty() ? VENDOR_BY_DEFAULT : "";
            return "cannot find module providing package " + path + LOOKUP_DISABLED + why;
        }
        String message = "no required module provides package " + path;
        return mainModule == null ? message + ": " + NO_MAIN_MODULE : message + "; to add it:\n\tgo get " + path;
    }

    private static String firstElement(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? path : path.substring(0, slash);
    }

    private static void checkForm(String path) throws LoadException {
        if (path.startsWith("./") || path.startsWith("../") || path.equals(".") || path.equals("..")) {
            throw new LoadException(
                    "\"" + path + "\" is relative, but relative import paths are not supported in module mode");
        }
        if (path.startsWith("/")) {
            throw new LoadException("\"" + path + "\" is not a package path; see 'go help packages'");
        }
        if (path.startsWith("vendor/") || path.contains("/vendor/")) {
            throw new LoadException("use of vendored package not allowed");
        }
    }

    // ---- the standard library

    private @Nullable PackageLocation inStd(@Nullable PackageLocation importer, String path) {
        if (importer != null && importer.std()) {
            PackageLocation vendoredInStd = stdDirectory("vendor/" + path);
            if (vendoredInStd != null) {
                return vendoredInStd;
            }
        }
        return firstElement(path).contains(".") ? null : stdDirectory(path);
    }

    private @Nullable PackageLocation stdDirectory(String path) {
        SourceTree overlays = config.overlays();
        boolean overlaid = overlays != null && hasGoFiles(overlays, path);
        return overlaid || hasGoFiles(config.std(), path)
                ? new PackageLocation(path, config.std(), path, true, null)
                : null;
    }

    private static boolean hasGoFiles(SourceTree tree, String path) {
        return tree.list(path).stream()
                .anyMatch(entry -> !entry.isDirectory() && entry.name().endsWith(".go"));
    }

    // ---- modules

    private @Nullable PackageLocation inModules(@Nullable PackageLocation importer, String path) throws LoadException {
        if (mainModule == null || mainGoMod == null) {
            return null;
        }
        if (vendored != null) {
            Module provider = vendored.providers().get(path);
            return among(mainModule, provider == null ? List.of() : List.of(provider), importer, path);
        }
        // From 1.17 on go.mod lists all modules with packages that are needed: the rest of the graph is looked at
        // only for what is not there.
        if (mainGoMod.goMinor() >= ModuleGraph.PRUNED_SINCE) {
            PackageLocation found = among(mainModule, roots().values(), importer, path);
            if (found != null) {
                return found;
            }
        }
        Collection<Module> others = selectedMayProvide(path) ? selected().values() : List.of();
        return among(mainModule, others, importer, path);
    }

    /** Whether it can matter which modules are selected: a path of the main module alone needs no other. */
    private boolean selectedMayProvide(String path) {
        return mainModule == null
                || !mainModule.mayProvide(path)
                || !hasGoFiles(tree(mainModule.directory()), mainModule.relative(path));
    }

    private @Nullable PackageLocation among(
            Module main, Collection<Module> others, @Nullable PackageLocation importer, String path)
            throws LoadException {
        List<Module> candidates = new ArrayList<>(others);
        candidates.add(main);
        candidates.removeIf(module -> !module.mayProvide(path));
        candidates.sort((a, b) -> b.path().length() - a.path().length());
        List<PackageLocation> found = new ArrayList<>();
        for (Module module : candidates) {
            PackageLocation location = in(module, importer, path);
            if (location != null) {
                found.add(location);
            }
        }
        if (found.size() > 1) {
            throw new LoadException(ambiguous(path, found));
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    private static String ambiguous(String path, List<PackageLocation> found) {
        StringBuilder places = new StringBuilder();
        for (PackageLocation location : found) {
            Module module = location.module();
            places.append("\n\t").append(module == null ? "" : module.path() + versionSuffix(module));
            places.append(" (")
                    .append(location.tree().shownName(location.directory()))
                    .append(')');
        }
        return "ambiguous import: found package " + path + " in multiple modules:" + places;
    }

    private static String versionSuffix(Module module) {
        return module.version().isEmpty() ? "" : " " + module.version();
    }

    private Map<String, Module> roots() {
        Map<String, Module> known = roots;
        if (known == null) {
            known = mainGoMod == null || mainModule == null
                    ? Map.of()
                    : ModuleGraph.roots(mainGoMod, mainModule.directory(), cache);
            roots = known;
        }
        return known;
    }

    private Map<String, Module> selected() throws LoadException {
        Map<String, Module> known = selected;
        if (known == null) {
            known = mainGoMod == null || mainModule == null
                    ? Map.of()
                    : ModuleGraph.select(mainGoMod, mainModule.directory(), cache);
            selected = known;
        }
        return known;
    }

    private @Nullable PackageLocation in(Module module, @Nullable PackageLocation importer, String path)
            throws LoadException {
        ModuleVersion source = module.source();
        if (source != null) {
            if (!cache.isKnown(source) && !config.mod().equals("mod")) {
                String from = importer == null ? "" : " (imported by " + importer.importPath() + ")";
                throw new LoadException("missing go.sum entry for module providing package " + path + from
                        + "; to add:\n\tgo get " + (importer == null ? path : importer.importPath()));
            }
            cache.ensure(source);
        }
        String relative = module.relative(path);
        SourceTree tree = tree(module.directory());
        if (hasGoFiles(tree, relative) && !inNestedModule(tree, relative)) {
            return new PackageLocation(path, tree, relative, false, module);
        }
        return null;
    }

    /** Whether a directory belongs to a module within this one. */
    private static boolean inNestedModule(SourceTree tree, String relative) {
        for (String at = relative; !at.isEmpty(); at = at.contains("/") ? at.substring(0, at.lastIndexOf('/')) : "") {
            if (tree.isFile(at + "/go.mod")) {
                return true;
            }
        }
        return false;
    }

    /** The tree of a directory, always the same. */
    SourceTree tree(Path directory) {
        return trees.computeIfAbsent(directory, SourceTree::directory);
    }
}
