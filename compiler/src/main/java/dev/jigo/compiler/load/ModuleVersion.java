package dev.jigo.compiler.load;

/**
 * A version of a module.
 *
 * @param version empty where no version is meant, as for the main module and for replacement directories
 */
public record ModuleVersion(String path, String version) {

    @Override
    public String toString() {
        return version.isEmpty() ? path : path + "@" + version;
    }
}
