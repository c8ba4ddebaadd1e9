package dev.jigo.compiler.types;

/** How package-level names are qualified where types are printed. */
@FunctionalInterface
public interface Qualifier {
    /** By the package's path. */
    Qualifier FULL = Package::path;

    /** By the package's name. */
    Qualifier NAME = Package::name;

    /** What stands before the dot; empty for an unqualified name. */
    String qualify(Package pkg);

    /** Unqualified within one package, by path elsewhere. */
    static Qualifier relativeTo(Package home) {
        return pkg -> pkg == home ? "" : pkg.path();
    }
}
