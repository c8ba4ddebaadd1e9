package dev.jigo.compiler.driver;

import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.load.LoadedPackage;
import dev.jigo.compiler.load.PackageFile;
import dev.jigo.compiler.load.PackageLoader;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.source.ShownPaths;
import java.util.List;

/** Finds imports of packages of the standard library that were not compiled into this distribution. */
public record MissingImports(StdLibrary std, PackageLoader loader, ShownPaths shown) {

    /** A line for each such import in a package of the user, without a newline at the end; empty if there is none. */
    public String report(List<LoadedPackage> packages) {
        StringBuilder text = new StringBuilder();
        for (LoadedPackage p : packages) {
            if (!p.isStd()) {
                p.goFiles().forEach(file -> report(p, file, text));
            }
        }
        return text.toString().stripTrailing();
    }

    private void report(LoadedPackage importer, PackageFile file, StringBuilder text) {
        for (PackageFile.Import imported : file.imports()) {
            if (isMissing(importer, imported.path())) {
                Position at = loader.files().position(imported.pos());
                text.append(shown.shorten(at.filename()))
                        .append(":" + at.line() + ":" + at.column() + ": package ")
                        .append(imported.path())
                        .append(" of the standard library does not work under Jigo yet\n");
            }
        }
    }

    private boolean isMissing(LoadedPackage importer, String path) {
        if (path.equals("unsafe") || path.equals("C") || std.imports().importsOf(path) != null) {
            return false;
        }
        try {
            return loader.importOnDemand(importer, path).isStd();
        } catch (LoadException _) {
            return false; // the compilation will say what is wrong with it
        }
    }
}
