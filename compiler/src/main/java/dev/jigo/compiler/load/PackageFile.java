package dev.jigo.compiler.load;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A Go file of a package.
 *
 * @param name without directories
 * @param source its text
 * @param header its package clause and imports
 */
public record PackageFile(String name, SourceFile source, File header) {

    /** Whether its name makes it a file of tests. */
    public boolean isTest() {
        return name.endsWith("_test.go");
    }

    /** The whole file as a tree, null if its package clause is wrong, which for a loaded file it is not. */
    public @Nullable File parse(Diagnostics diagnostics, Parser.Mode mode) {
        return Parser.parse(source, diagnostics, mode);
    }
}
