package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr.BasicLit;
import dev.jigo.compiler.syntax.Literals;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.PkgName;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The import declarations of a package. */
final class PackageImports {

    /** A name that a file has through a dot import. */
    record DotName(Scope scope, String name) {}

    private final Checker check;
    private final Map<String, Package> byPath = new HashMap<>();
    private final List<PkgName> names = new ArrayList<>();
    private final Map<DotName, PkgName> dotNames = new HashMap<>();

    PackageImports(Checker check) {
        this.check = check;
    }

    /** The imported packages by their names in files, dot imports included, in source order. */
    List<PkgName> names() {
        return Collections.unmodifiableList(names);
    }

    /** The dot import through which a file scope has a name, if any. */
    @Nullable
    PkgName dotImport(Scope scope, String name) {
        return dotNames.get(new DotName(scope, name));
    }

    /** Declares what an import declaration declares in its file. */
    void declare(Scope fileScope, ImportSpec spec) {
        String path = validPath(spec);
        Package imported = path == null ? null : importPackage(spec, path);
        if (imported == null) {
            return;
        }
        String name = spec.name() == null ? imported.name() : spec.name().name();
        if (spec.name() != null && imported.path().equals("C")) {
            check.error(spec.name(), ErrorCode.IMPORT_C_RENAMED, "cannot rename import \"C\"");
            return;
        }
        if (name.equals("init")) {
            check.error(spec, ErrorCode.INVALID_INIT_DECL, "cannot import package as init - init must be a func");
            return;
        }
        if (!imported.isFake() || !imported.path().equals("C")) {
            check.pkg.addImport(imported);
        }
        PkgName pkgName = new PkgName(spec.pos(), check.pkg, name, imported);
        if (spec.name() != null) {
            check.recordDef(spec.name(), pkgName);
        } else {
            check.recordImplicit(spec, pkgName);
        }
        if (imported.isFake()) {
            // No complaint about an import that did not work because it is not used either.
            pkgName.setUsed(true);
        }
        names.add(pkgName);
        if (name.equals(".")) {
            declareExported(fileScope, spec, pkgName);
        } else {
            check.decls.declare(fileScope, null, pkgName, 0);
        }
    }

    private void declareExported(Scope fileScope, ImportSpec spec, PkgName pkgName) {
        for (Obj obj : pkgName.imported().scope().objects()) {
            if (!obj.isExported()) {
                continue;
            }
            Obj other = fileScope.lookup(obj.name());
            if (other != null) {
                ErrorReport report = check.report(ErrorCode.DUPLICATE_DECL)
                        .at(
                                spec.name() == null ? spec.pos() : spec.name().pos(),
                                obj.name() + " redeclared in this block");
                Declarations.addOther(report, other).emit();
            } else {
                fileScope.insert(obj);
                dotNames.put(new DotName(fileScope, obj.name()), pkgName);
            }
        }
    }

    private @Nullable String validPath(ImportSpec spec) {
        if (isMalformed(spec.path())) {
            return null; // the parser has complained
        }
        String path = Literals.string(spec.path().value());
        String fault = path.isEmpty() ? "empty string" : invalidCharacter(path);
        if (!fault.isEmpty()) {
            check.error(spec.path(), ErrorCode.BAD_IMPORT_PATH, "invalid import path (" + fault + ")");
            return null;
        }
        return path;
    }

    private static boolean isMalformed(BasicLit path) {
        String text = path.value();
        return path.kind() != Token.STRING
                || path.end() == path.pos()
                || text.length() < 2
                || text.charAt(text.length() - 1) != text.charAt(0);
    }

    private static String invalidCharacter(String path) {
        return path.codePoints()
                .filter(c -> c <= ' ' || c == 0x7f || c == 0xfffd || "!\"#$%&'()*,:;<=>?[\\]^{|}`".indexOf(c) >= 0)
                .mapToObj(c ->
                        "invalid character U+%04X%s".formatted(c, c <= ' ' ? "" : " '" + Character.toString(c) + "'"))
                .findFirst()
                .orElse("");
    }

    private @Nullable Package importPackage(ImportSpec spec, String path) {
        if (path.equals("unsafe")) {
            return Universe.UNSAFE;
        }
        Package known = byPath.get(path);
        if (known != null) {
            return known;
        }
        Package imported;
        try {
            imported = check.conf.importer().importPackage(path);
        } catch (Importer.ImportException failure) {
            check.error(
                    spec.path(),
                    ErrorCode.BROKEN_IMPORT,
                    "could not import %s (%s)".formatted(path, failure.getMessage()));
            imported = new Package(path, path.substring(path.lastIndexOf('/') + 1));
            imported.markFake();
        }
        byPath.put(path, imported);
        return imported;
    }

    /** Complains about names that a file and its package both declare. */
    void checkConflicts(List<Scope> fileScopes) {
        for (Scope scope : fileScopes) {
            for (Obj obj : scope.objects()) {
                Obj other = check.pkg.scope().lookup(obj.name());
                if (other == null) {
                    continue;
                }
                ErrorReport report = check.report(ErrorCode.DUPLICATE_DECL);
                if (obj instanceof PkgName pkgName) {
                    report.at(other.pos(), other.name() + " already declared through import of " + pkgName.imported());
                    Declarations.addOther(report, pkgName);
                } else {
                    report.at(other.pos(), other.name() + " already declared through dot-import of " + obj.pkg());
                    Declarations.addOther(report, obj);
                }
                report.emit();
            }
        }
    }
}
