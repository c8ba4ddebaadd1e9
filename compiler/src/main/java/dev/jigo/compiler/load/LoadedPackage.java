package dev.jigo.compiler.load;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A package: where it is, its files, and what they import. What an import path means in it is for {@link
 * PackageLoader#importOnDemand} to say.
 */
public final class LoadedPackage {

    /** The name of the package that files on the command line make. */
    public static final String COMMAND_LINE = "command-line-arguments";

    private final PackageLocation location;
    private final String name;
    private final List<PackageFile> goFiles;
    private final List<PackageFile> testFiles;
    private final List<PackageFile> externalTestFiles;
    private final List<String> ignoredFiles;
    private final List<String> otherFiles;
    private final Map<String, List<String>> embeds;
    private final String goVersion;
    private final boolean overlaid;

    LoadedPackage(PackageLocation location, String name, PackageContents contents, String goVersion) {
        this.location = location;
        this.name = name;
        this.goFiles = List.copyOf(contents.goFiles);
        this.testFiles = List.copyOf(contents.testFiles);
        this.externalTestFiles = List.copyOf(contents.externalTestFiles);
        this.ignoredFiles = List.copyOf(contents.ignoredFiles);
        this.otherFiles = List.copyOf(contents.otherFiles);
        this.embeds = Map.copyOf(contents.embeds);
        this.goVersion = goVersion;
        this.overlaid = contents.overlaid;
    }

    /**
     * The path by which the package is known: {@code fmt}, {@code vendor/golang.org/x/net/idna}, {@code
     * example.com/m/a}.
     */
    public String importPath() {
        return location.importPath();
    }

    /** The name in its package clauses. */
    public String name() {
        return name;
    }

    PackageLocation location() {
        return location;
    }

    /** The directory as users see it. */
    public String directory() {
        return location.tree().shownName(location.directory());
    }

    /** Whether it is of the standard library. */
    public boolean isStd() {
        return location.std();
    }

    /** The module it is of, null for the standard library and for files outside of modules. */
    public @Nullable Module module() {
        return location.module();
    }

    /** The language version that its files are written in unless they say otherwise, as {@code go1.26}. */
    public String goVersion() {
        return goVersion;
    }

    /** Its files but for those of tests, in name order. */
    public List<PackageFile> goFiles() {
        return goFiles;
    }

    /** The files of tests that belong to the package itself. */
    public List<PackageFile> testFiles() {
        return testFiles;
    }

    /** The files of tests that make a package of their own, {@code name_test}. */
    public List<PackageFile> externalTestFiles() {
        return externalTestFiles;
    }

    /** Names of Go files that are not for this context. */
    public List<String> ignoredFiles() {
        return ignoredFiles;
    }

    /** Names of files in other languages, such as assembly. */
    public List<String> otherFiles() {
        return otherFiles;
    }

    /** Whether functions without a body may be found elsewhere: in Java code of ours, or in assembly files. */
    public boolean mayHaveForeignFunctions() {
        return isStd() || overlaid || otherFiles.stream().anyMatch(file -> file.endsWith(".s"));
    }

    /** The import paths in {@link #goFiles} as they are written, sorted. */
    public SortedSet<String> imports() {
        return importsOf(goFiles);
    }

    /** The import paths in some files as they are written, sorted. */
    static SortedSet<String> importsOf(List<PackageFile> files) {
        SortedSet<String> imports = new TreeSet<>();
        for (PackageFile file : files) {
            file.header().imports().forEach(spec -> imports.add(PackageContents.path(spec)));
        }
        return imports;
    }

    /** The files that each {@code //go:embed} pattern means, relative to the package's directory, sorted. */
    public Map<String, List<String>> embeds() {
        return embeds;
    }

    /** The bytes of an embedded file. */
    public byte[] readEmbedded(String file) throws IOException {
        return location.tree().read(location.directory().isEmpty() ? file : location.directory() + "/" + file);
    }

    /** The trees of {@link #goFiles}; what is wrong with them goes to {@code diagnostics}. */
    public List<File> parse(Diagnostics diagnostics, Parser.Mode mode) {
        return parse(goFiles, diagnostics, mode);
    }

    /** The trees of some files. */
    public static List<File> parse(List<PackageFile> files, Diagnostics diagnostics, Parser.Mode mode) {
        List<File> trees = new ArrayList<>();
        for (PackageFile file : files) {
            File tree = file.parse(diagnostics, mode);
            if (tree != null) {
                trees.add(tree);
            }
        }
        return trees;
    }

    @Override
    public String toString() {
        return importPath();
    }
}
