package dev.jigo.compiler.syntax;

import dev.jigo.compiler.source.SourceFile;
import java.util.List;

/**
 * A parsed file.
 *
 * @param source the text
 * @param packagePos position of the keyword {@code package}
 * @param name the package's name
 * @param decls declarations in source order, imports among them
 * @param imports the import specs of {@code decls}, the same nodes
 * @param goVersion the language version that a {@code //go:build} line asks for, as {@code go1.21}; empty if none
 * @param directives all directives of the file in source order; those before a declaration are also attached to it
 */
public record File(
        SourceFile source,
        int packagePos,
        Expr.Ident name,
        List<Decl> decls,
        List<Spec.ImportSpec> imports,
        String goVersion,
        List<Directive> directives)
        implements Node {

    public File {
        decls = List.copyOf(decls);
        imports = List.copyOf(imports);
        directives = List.copyOf(directives);
    }

    @Override
    public int pos() {
        return packagePos;
    }

    @Override
    public int end() {
        return decls.isEmpty() ? name.end() : decls.getLast().end();
    }
}
