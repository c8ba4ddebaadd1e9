package dev.jigo.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.check.Checker;
import dev.jigo.compiler.check.Config;
import dev.jigo.compiler.check.Importer;
import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.IrPrinter;
import dev.jigo.compiler.ir.IrVerifier;
import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Package;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A package of one file without imports, lowered and verified. */
final class LoweredSource {

    private final List<ClassModel> classes;

    private LoweredSource(List<ClassModel> classes) {
        this.classes = classes;
    }

    /** Lowers the declarations that follow a package clause. */
    static LoweredSource of(String declarations) {
        return of("go1.26", declarations);
    }

    /** The same for a language version, such as {@code go1.21}. */
    static LoweredSource of(String version, String declarations) {
        FileSet files = new FileSet();
        Diagnostics diagnostics = new Diagnostics(files);
        byte[] text = ("package p\n" + declarations).getBytes(StandardCharsets.UTF_8);
        File file = Objects.requireNonNull(Parser.parse(files.add("/p/x.go", text), diagnostics, Parser.Mode.ALL));
        Context context = new Context();
        Config config = new Config(
                version,
                path -> {
                    throw new Importer.ImportException("no package " + path);
                },
                error -> diagnostics.error(error.pos(), error.message()),
                Diagnostics::place,
                context,
                declaration -> Objects.requireNonNull(declaration.block()));
        Package pkg = new Package("p", "p");
        Checker checker = new Checker(config, pkg);
        checker.checkPackage(List.of(file));
        assertThat(diagnostics.report(name -> name, 10)).isEmpty();
        Program program = new Program(
                files,
                _ -> checker,
                context,
                _ -> null,
                declaration -> Objects.requireNonNull(declaration.block()),
                (_, _) -> new TreeMap<>());
        LoweredSource lowered = new LoweredSource(new PackageLowering(program, checker).lower());
        for (IrFunction function : lowered.functions()) {
            assertThat(IrVerifier.verify(function)).as(function.goName()).isEmpty();
        }
        return lowered;
    }

    List<IrFunction> functions() {
        List<IrFunction> functions = new ArrayList<>();
        for (ClassModel model : classes) {
            if (model instanceof ClassModel.FileClass file) {
                functions.addAll(file.functions());
            }
        }
        return functions;
    }

    /** The Go-like text of the function with that name in traces. */
    String text(String goName) {
        return functions().stream()
                .filter(f -> f.goName().equals(goName))
                .map(IrPrinter::print)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no function " + goName + " in " + names()));
    }

    /** The Go-like text of all functions. */
    String text() {
        return functions().stream().map(IrPrinter::print).collect(Collectors.joining("\n"));
    }

    List<String> names() {
        return functions().stream().map(IrFunction::goName).toList();
    }

    /** The names of all classes. */
    List<String> classNames() {
        return classes.stream().map(ClassModel::name).toList();
    }

    <T extends ClassModel> T model(String name, Class<T> kind) {
        return classes.stream()
                .filter(m -> m.name().equals(name))
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no class " + name + " in " + classNames()));
    }
}
