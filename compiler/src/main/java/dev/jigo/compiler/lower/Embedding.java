package dev.jigo.compiler.lower;

import dev.jigo.compiler.types.Package;
import java.util.List;
import java.util.SortedMap;

/** Gives the files that {@code //go:embed} patterns of a package match. */
@FunctionalInterface
public interface Embedding {

    /**
     * The matching files.
     *
     * @param patterns the words after {@code //go:embed}, quotes removed
     * @return the contents by name relative to the package's directory, with slashes
     */
    SortedMap<String, byte[]> files(Package pkg, List<String> patterns);
}
