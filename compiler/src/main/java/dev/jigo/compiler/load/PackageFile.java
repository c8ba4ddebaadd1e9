package dev.jigo.compiler.load;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A Go file of a package.
 *
 * @param name without directories
 * @param source its text
 * @param header its package clause and imports
 */
public record PackageFile(String name, SourceFile source, File header) {

    /**
     * An import declaration.
     *
     * @param path as it is written
     * @param pos where it stands
     */
    public record Import(String path, int pos) {}

    /** What the file imports, in source order. */
    public List<Import> imports() {
        return header.imports().stream()
                .map(spec -> new Import(PackageContents.path(spec), spec.pos()))
                .toList();
    }

    /** Whether its name makes it a file of tests. */
    public boolean isTest() {
        return name.endsWith("_test.go");
    }

    /** The whole file as a tree, null if its package clause is wrong, which for a loaded file it is not. */
    public @Nullable File parse(Diagnostics diagnostics, Parser.Mode mode) {
        return Parser.parse(source, diagnostics, mode);
    }
}
