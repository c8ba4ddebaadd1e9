package dev.jigo.compiler.driver;

import dev.jigo.compiler.check.Checker;
import dev.jigo.compiler.check.Importer;
import dev.jigo.compiler.load.LoadException;
import dev.jigo.compiler.lower.Program;
import dev.jigo.compiler.source.CompilerFailure;
import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.source.ShownPaths;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.FuncBody;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Package;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the packages of one compilation share: source files, types, and the units that are at work. Runs passes. Not
 * thread-safe; only the emit pass may run on another thread.
 */
final class Compilation {

    private final FileSet files;
    private final Resolver resolver;
    private final CompileOptions options;
    private final ShownPaths shownPaths;
    private final PassTimes times = new PassTimes();
    private final Context context = new Context();
    private final Map<SourcePackage, PackageUnit> units = new IdentityHashMap<>();
    private final Map<String, PackageUnit> byPath = new HashMap<>();
    private final Map<Package, PackageUnit> byPackage = new IdentityHashMap<>();
    private final Map<FuncDecl, BlockStmt> parsedBodies = new IdentityHashMap<>();
    private final Diagnostics bodyDiagnostics;
    private final Program program;

    Compilation(FileSet files, Resolver resolver, CompileOptions options, ShownPaths shownPaths) {
        this.files = files;
        this.resolver = resolver;
        this.options = options;
        this.shownPaths = shownPaths;
        this.bodyDiagnostics = new Diagnostics(files);
        this.program = new Program(files, this::checkerOf, context, this::packageOf, this::body, this::embedded);
    }

    FileSet files() {
        return files;
    }

    CompileOptions options() {
        return options;
    }

    Context context() {
        return context;
    }

    Program program() {
        return program;
    }

    PassTimes times() {
        return times;
    }

    Function<FuncDecl, BlockStmt> bodies() {
        return this::body;
    }

    // Packages

    /** The unit of a package, made when first asked for. */
    PackageUnit unit(SourcePackage source) {
        return units.computeIfAbsent(source, s -> {
            PackageUnit unit = new PackageUnit(this, s);
            byPath.put(s.importPath(), unit);
            return unit;
        });
    }

    /** Takes note of the types of a unit's package. */
    void register(Package pkg, PackageUnit unit) {
        byPackage.put(pkg, unit);
    }

    /** What the checker of a package imports. */
    Package importPackage(SourcePackage importer, String path) throws Importer.ImportException {
        try {
            return declared(unit(resolver.resolve(importer, path)));
        } catch (LoadException e) {
            throw new Importer.ImportException(e.getMessage());
        }
    }

    private static Package declared(PackageUnit unit) {
        unit.declare();
        return unit.checker().pkg();
    }

    private @Nullable Checker checkerOf(Package pkg) {
        PackageUnit unit = byPackage.get(pkg);
        return unit == null ? null : unit.checkerIfAny();
    }

    private @Nullable Package packageOf(String path) {
        PackageUnit unit = byPath.get(path);
        return unit == null ? null : declared(unit);
    }

    private BlockStmt body(FuncDecl declaration) {
        FuncBody body = Objects.requireNonNull(declaration.body(), "function without body");
        return switch (body) {
            case BlockStmt block -> block;
            case FuncBody.SkippedBody skipped ->
                parsedBodies.computeIfAbsent(
                        declaration,
                        _ -> Parser.parseBody(
                                Objects.requireNonNull(files.file(skipped.lbrace())), skipped, bodyDiagnostics));
        };
    }

    private SortedMap<String, byte[]> embedded(Package pkg, List<String> patterns) {
        return Objects.requireNonNull(byPackage.get(pkg), pkg::path).source().embedded(patterns);
    }

    // Passes

    /**
     * Runs passes over a unit until one complains.
     *
     * @return what is wrong, null if nothing
     */
    @Nullable
    PackageFailure run(PackageUnit unit, List<Pass> passes) {
        try {
            for (Pass pass : passes) {
                runPass(unit, pass);
                if (unit.isStuck()) {
                    return failure(unit);
                }
            }
            return null;
        } catch (InternalCompilerError e) {
            String report = e.report(shownPaths.show(e.position().filename()), options.trace());
            return new PackageFailure(unit.source().importPath(), header(unit) + report, true);
        }
    }

    private void runPass(PackageUnit unit, Pass pass) {
        try {
            times.measure(pass.name(), () -> {
                pass.run().accept(unit);
                return pass;
            });
        } catch (InternalCompilerError e) {
            throw e;
        } catch (CompilerFailure e) {
            Throwable cause = Objects.requireNonNull(e.getCause());
            String construct = e.construct() + " in " + unit.symbolPath();
            throw new InternalCompilerError(pass.name(), construct, files.position(e.pos()), cause);
        } catch (RuntimeException | StackOverflowError e) {
            throw new InternalCompilerError(pass.name(), unit.symbolPath(), Position.NONE, e);
        }
        for (DumpRequest request : options.dumps()) {
            if (request.pass().equals(pass.name()) && unit.diagnostics().isEmpty()) {
                options.dumpOutput().accept(pass.dump().apply(unit, request));
            }
        }
    }

    private PackageFailure failure(PackageUnit unit) {
        int limit = options.allErrors() ? Integer.MAX_VALUE : Diagnostics.USUAL_LIMIT;
        String report = unit.diagnostics().report(shownPaths::show, limit);
        return new PackageFailure(unit.source().importPath(), header(unit) + report, false);
    }

    private static String header(PackageUnit unit) {
        return "# " + unit.source().importPath() + "\n";
    }
}
