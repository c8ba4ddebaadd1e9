package dev.jigo.compiler.driver;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.IrFunction;
import dev.jigo.compiler.ir.IrPrinter;
import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.File;
import java.lang.classfile.ClassFile;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.LineNumber;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The results of passes as text. */
final class Dumps {

    private Dumps() {}

    static String nothing(PackageUnit unit, DumpRequest request) {
        return "";
    }

    /** The source of the functions asked for. */
    static String parse(PackageUnit unit, DumpRequest request) {
        StringBuilder text = new StringBuilder();
        for (File file : unit.syntax()) {
            for (Decl decl : file.decls()) {
                String name = decl instanceof Decl.FuncDecl f
                        ? unit.symbolPath() + "." + f.name().name()
                        : "";
                if (request.function() == null || !name.isEmpty() && request.wants(name)) {
                    byte[] content = file.source().content();
                    int start = file.source().offset(decl.pos());
                    int end = Math.min(file.source().offset(decl.end()), content.length);
                    text.append(new String(content, start, end - start, StandardCharsets.UTF_8));
                    text.append("\n\n");
                }
            }
        }
        return text.toString();
    }

    /** The objects of the package with their types. */
    static String check(PackageUnit unit, DumpRequest request) {
        StringBuilder text = new StringBuilder();
        var scope = unit.checker().pkg().scope();
        for (String name : scope.names()) {
            if (request.wants(unit.symbolPath() + "." + name)) {
                text.append(scope.lookup(name)).append('\n');
            }
        }
        return text.toString();
    }

    static String lower(PackageUnit unit, DumpRequest request) {
        StringBuilder text = new StringBuilder();
        for (ClassModel model : unit.models()) {
            if (model instanceof ClassModel.FileClass file) {
                for (IrFunction function : file.functions()) {
                    if (request.wants(function.goName())) {
                        text.append(IrPrinter.print(function)).append('\n');
                    }
                }
            }
        }
        return text.toString();
    }

    /** The instructions of the methods asked for. */
    static String emit(PackageUnit unit, DumpRequest request) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, byte[]> entry : unit.classes().entrySet()) {
            for (MethodModel method : ClassFile.of().parse(entry.getValue()).methods()) {
                String name = method.methodName().stringValue();
                if (request.wants(unit.symbolPath() + "." + name.replace('·', '.'))) {
                    text.append(entry.getKey()).append(' ').append(name);
                    text.append(method.methodType().stringValue()).append('\n');
                    code(method, text);
                }
            }
        }
        return text.toString();
    }

    private static void code(MethodModel method, StringBuilder text) {
        method.code()
                .ifPresent(code -> code.forEach(element -> {
                    if (element instanceof LineNumber line) {
                        text.append("  // line ").append(line.line()).append('\n');
                    } else {
                        text.append("    ").append(element).append('\n');
                    }
                }));
        text.append('\n');
    }
}
