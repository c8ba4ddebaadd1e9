package dev.jigo.compiler.load;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A module that packages come from.
 *
 * @param path the path by which it is imported
 * @param version empty for the main module
 * @param source where its files come from: the module itself or its replacement; null for the main module, for
 *     directories that replace modules, and for vendored modules
 * @param directory where its files are
 * @param goVersion its language version, {@code go1.26}; empty if its {@code go.mod} file has not been read
 */
public record Module(String path, String version, @Nullable ModuleVersion source, Path directory, String goVersion) {

    /** Whether an import path lies in this module, as far as the path goes. */
    boolean mayProvide(String importPath) {
        return importPath.equals(path) || importPath.startsWith(path) && importPath.charAt(path.length()) == '/';
    }

    /** The path within the module of a package that it may provide, empty for the root. */
    String relative(String importPath) {
        return importPath.length() == path.length() ? "" : importPath.substring(path.length() + 1);
    }
}
