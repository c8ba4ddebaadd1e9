package dev.jigo.compiler.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an overlay folder does to a package; see the package documentation.
 *
 * @param tree where the folder is
 * @param folder its path in the tree
 * @param whole whether the folder's files alone make the package
 * @param excluded files of the original that are left out
 * @param included files of the original that are in the package although their constraints do not hold
 * @param omitted functions of the original that the folder's files declare instead: {@code file.go:f}, {@code file.go:T.m}
 * @param edits changes of the original's text
 */
public record Overlay(
        SourceTree tree,
        String folder,
        boolean whole,
        Set<String> excluded,
        Set<String> included,
        Set<String> omitted,
        List<Edit> edits) {

    /** In a file, every match of a pattern becomes a replacement. */
    record Edit(String file, Pattern pattern, String replacement) {}

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
                : new Overlay(overlays, importPath, true, Set.of(), Set.of(), Set.of(), List.of());
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
                names(properties.getProperty("include", "")),
                names(properties.getProperty("omit", "")),
                edits(folder, properties));
    }

    private static List<Edit> edits(String folder, Properties properties) throws IOException {
        List<Edit> edits = new ArrayList<>();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            if (key.startsWith("edit.")) {
                String[] parts = properties.getProperty(key).split(" +", 4);
                if (parts.length != 4 || !parts[2].equals("=>")) {
                    throw new IOException(
                            folder + "/" + PROPERTIES + ": " + key + " is not: file pattern => replacement");
                }
                edits.add(new Edit(parts[0], Pattern.compile(parts[1]), parts[3]));
            }
        }
        return edits;
    }

    /**
     * The content of a file of the original after the edits; omitted functions have no name, so that they are checked and not
     * compiled.
     */
    byte[] edited(String file, byte[] content) throws IOException {
        String original = new String(content, StandardCharsets.ISO_8859_1);
        String text = original;
        for (String place : omitted) {
            int colon = place.indexOf(':');
            if (place.substring(0, colon).equals(file)) {
                text = changed(place, text, without(text, place.substring(colon + 1)));
            }
        }
        for (Edit edit : edits) {
            if (edit.file.equals(file)) {
                String after = edit.pattern.matcher(text).replaceAll(edit.replacement);
                text = changed(file + ": " + edit.pattern, text, after);
            }
        }
        return text.equals(original) ? content : text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private String changed(String what, String before, String after) throws IOException {
        if (before.equals(after)) {
            throw new IOException(folder + "/" + PROPERTIES + ": there is no " + what);
        }
        return after;
    }

    private static String without(String text, String function) {
        int dot = function.indexOf('.');
        String name = Pattern.quote(function.substring(dot + 1));
        String receiver = dot < 0 ? "" : "\\(\\w+ \\*?" + Pattern.quote(function.substring(0, dot)) + "\\) ";
        return Pattern.compile("^(func " + receiver + ")" + name + "(?=\\()", Pattern.MULTILINE)
                .matcher(text)
                .replaceFirst("$1_");
    }

    private static Set<String> names(String list) {
        return list.isBlank() ? Set.of() : Set.of(list.strip().split("[\\s,]+"));
    }
}
