package dev.jigo.compiler.driver;

import dev.jigo.compiler.load.GoMod;
import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.PackageLoader;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What import paths mean in the packages of one compilation. */
final class Resolver {

    private final PackageLoader loader;
    private final Map<LoadedPackage, SourcePackage> ordinary = new IdentityHashMap<>();
    private final Map<String, SourcePackage> overrides = new HashMap<>();

    Resolver(PackageLoader loader) {
        this.loader = loader;
    }

    /** The go.mod of the main module, if there is one. */
    @Nullable
    GoMod mainGoMod() {
        return loader.mainGoMod();
    }

    /** Makes a package stand for its import path from now on. */
    void override(SourcePackage source) {
        overrides.put(source.importPath(), source);
    }

    /** The package that stands for a loaded one. */
    SourcePackage of(LoadedPackage loaded) {
        SourcePackage override = overrides.get(loaded.importPath());
        return override != null ? override : ordinary.computeIfAbsent(loaded, SourcePackage::of);
    }

    /**
     * The package that an import path means.
     *
     * @throws LoadException if there is none
     */
    SourcePackage resolve(SourcePackage importer, String path) throws LoadException {
        SourcePackage override = overrides.get(path);
        return override != null ? override : of(loader.importOnDemand(importer.origin(), path));
    }
}
