package dev.jigo.compiler.driver;

import dev.jigo.compiler.check.CheckError;
import dev.jigo.compiler.check.Checker;
import dev.jigo.compiler.check.Config;
import dev.jigo.compiler.check.Importer;
import dev.jigo.compiler.emit.ClassEmitter;
import dev.jigo.compiler.emit.EmitException;
import dev.jigo.compiler.emit.MemoryOutput;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.IrVerifier;
import dev.jigo.compiler.load.PackageFile;
import dev.jigo.compiler.lower.PackageLowering;
import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.Position;
import dev.jigo.compiler.syntax.DirectiveCheck;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.types.Package;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One package on its way through the passes. A package that is only imported stops after {@link #declare}: its objects'
 * types are found when somebody asks for them.
 */
final class PackageUnit {

    private final Compilation compilation;
    private final SourcePackage source;
    private final Diagnostics diagnostics;
    private @Nullable List<File> syntax;
    private @Nullable Checker checker;
    private @Nullable List<ClassModel> models;
    private @Nullable Map<String, byte[]> classes;

    PackageUnit(Compilation compilation, SourcePackage source) {
        this.compilation = compilation;
        this.source = source;
        this.diagnostics = new Diagnostics(compilation.files());
    }

    SourcePackage source() {
        return source;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** The path in symbols: {@code main} for every command. */
    String symbolPath() {
        return source.symbolPath();
    }

    List<File> syntax() {
        return Objects.requireNonNull(syntax, "not parsed");
    }

    Checker checker() {
        return Objects.requireNonNull(checker, "not checked");
    }

    @Nullable
    Checker checkerIfAny() {
        return checker;
    }

    List<ClassModel> models() {
        return Objects.requireNonNull(models, "not lowered");
    }

    Map<String, byte[]> classes() {
        return Objects.requireNonNull(classes, "not emitted");
    }

    // Passes

    void parse() {
        parse(Parser.Mode.ALL);
    }

    private void parse(Parser.Mode mode) {
        List<File> files = new ArrayList<>();
        for (PackageFile file : source.files()) {
            File tree = file.parse(diagnostics, mode);
            if (tree != null) {
                files.add(tree);
            }
        }
        syntax = files;
    }

    void check() {
        newChecker().checkPackage(syntax());
        if (diagnostics.isEmpty()) {
            boolean complete = !source.origin().mayHaveForeignFunctions();
            syntax().forEach(file -> DirectiveCheck.check(file, source.isStd(), complete, diagnostics));
        }
    }

    /** Whether what has been found wrong keeps from going on: complaints of the parser do only if they are about syntax. */
    boolean isStuck() {
        return checker == null
                ? diagnostics.hasSyntaxErrors()
                        || syntax().size() < source.files().size()
                : !diagnostics.isEmpty();
    }

    void lower() {
        models = new PackageLowering(compilation.program(), checker()).lower();
    }

    void verify() {
        if (!compilation.options().verify()) {
            return;
        }
        for (ClassModel model : models()) {
            if (model instanceof ClassModel.FileClass file) {
                for (IrFunction function : file.functions()) {
                    List<String> problems = IrVerifier.verify(function);
                    if (!problems.isEmpty()) {
                        IllegalStateException failure = new IllegalStateException(String.join("; ", problems));
                        throw new InternalCompilerError("verify", function.goName(), function.position(), failure);
                    }
                }
            }
        }
    }

    void emit() {
        MemoryOutput output = new MemoryOutput();
        ClassEmitter emitter = new ClassEmitter(output);
        for (ClassModel model : models()) {
            try {
                emitter.emit(model);
            } catch (EmitException e) {
                throw new InternalCompilerError(
                        "emit", e.function(), e.position(), Objects.requireNonNull(e.getCause()));
            } catch (RuntimeException e) {
                throw new InternalCompilerError("emit", model.name(), Position.NONE, e);
            }
        }
        classes = output.classes();
    }

    /** Leaves out classes that are emitted already: those of types and instances that several packages use. */
    void leaveOut(Predicate<ClassModel> emitted) {
        models = models().stream().filter(emitted.negate()).toList();
    }

    /** Forgets what later packages do not need. */
    void release() {
        models = null;
        classes = null;
    }

    // Imports

    /** Makes the package known to importers without compiling it; its files are parsed when they look into it. */
    void declare() {
        if (checker == null) {
            newChecker().declarePackage(() -> {
                parse(Parser.Mode.SKIP_BODIES);
                return syntax();
            });
        }
    }

    private Checker newChecker() {
        Importer importer = path -> compilation.importPackage(source, path);
        Config config = new Config(
                source.goVersion(),
                importer,
                this::report,
                Diagnostics::place,
                compilation.context(),
                compilation.bodies());
        Package pkg = new Package(source.importPath(), source.name());
        Checker created = new Checker(config, pkg);
        compilation.register(pkg, this);
        checker = created;
        return created;
    }

    private void report(CheckError error) {
        diagnostics.error(error.pos(), error.message());
    }
}
