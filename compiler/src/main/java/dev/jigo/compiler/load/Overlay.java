package dev.jigo.compiler.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay folder does to a package; see the package documentation.
 *
 * @param tree where the folder is
 * @param folder its path in the tree
 * @param whole whether the folder's files alone make the package
 * @param excluded files of the original that are left out
 * @param included files of the original that are in the package although their constraints do not hold
 */
public record Overlay(SourceTree tree, String folder, boolean whole, Set<String> excluded, Set<String> included) {

    private static final String PROPERTIES = "overlay.properties";

    /** The names of the folder's Go files. */
    public List<String> goFiles() {
        return tree.list(folder).stream()
                .filter(entry -> !entry.isDirectory() && entry.name().endsWith(".go"))
                .map(SourceTree.Entry::name)
                .toList();
    }

    /** The overlay of a package, null if there is none. */
    static @Nullable Overlay of(SourceTree overlays, String importPath) throws IOException {
        String properties = importPath + "/" + PROPERTIES;
        boolean hasProperties = overlays.isFile(properties);
        Overlay overlay = hasProperties
                ? read(overlays, importPath, overlays.read(properties))
                : new Overlay(overlays, importPath, true, Set.of(), Set.of());
        return hasProperties || !overlay.goFiles().isEmpty() ? overlay : null;
    }

    private static Overlay read(SourceTree overlays, String folder, byte[] text) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(text));
        String replace = properties.getProperty("replace", "whole");
        if (!replace.equals("whole") && !replace.equals("files")) {
            throw new IOException(folder + "/" + PROPERTIES + ": replace must be whole or files, not " + replace);
        }
        return new Overlay(
                overlays,
                folder,
                replace.equals("whole"),
                names(properties.getProperty("exclude", "")),
                names(properties.getProperty("include", "")));
    }

    private static Set<String> names(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split("[\\s,]+"));
    }
}
