package dev.jigo.compiler.load;

import org.jspecify.annotations.Nullable;

/**
 * Where a package is.
 *
 * @param importPath the canonical path
 * @param tree the tree that its directory is in
 * @param directory its directory in the tree
 * @param std whether it is of the standard library
 * @param module the module it is of, null if it is of none
 */
record PackageLocation(
        String importPath,
        SourceTree tree,
        String directory,
        boolean std,
        @Nullable Module module) {}
