package dev.jigo.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.MethodSet;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Qualifier;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Sizes;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Underlying types, sizes and method sets of declared types, as {@code go/types} gives them, found on demand. */
final class MethodSetTest {

    private final StringBuilder out = new StringBuilder();

    @Test
    void agreesWithGo() throws IOException {
        FileSet files = new FileSet();
        Diagnostics diagnostics = new Diagnostics(files);
        File file = Parser.parse(files.add("p.go", resource("methodsets.go")), diagnostics, Parser.Mode.ALL);
        Config config = new Config(
                "",
                path -> {
                    throw new Importer.ImportException(path);
                },
                error -> diagnostics.error(error.pos(), error.message()),
                Diagnostics::place,
                new Context(),
                decl -> (BlockStmt) decl.body());
        Package pkg = new Checker(config, new Package("p", "p")).declarePackage(List.of(file));
        for (String name : pkg.scope().names()) {
            describe(pkg.scope().lookup(name), Qualifier.relativeTo(pkg));
        }

        assertThat(out.toString()).isEqualTo(new String(resource("methodsets.txt"), StandardCharsets.UTF_8));
        assertThat(diagnostics.inOrderFound()).isEmpty();
    }

    private void describe(Obj obj, Qualifier qualifier) {
        Type type = obj.type();
        line(obj.name() + " = " + TypeString.of(type.underlying(), qualifier));
        if (!(Type.unalias(type) instanceof Named named) || named.isGeneric()) {
            return;
        }
        if (!obj.name().equals("Num")) {
            line("  size " + Sizes.sizeof(type) + " align " + Sizes.alignof(type));
        }
        for (Type of : List.of(type, new Pointer(type))) {
            for (Selection method : MethodSet.of(of)) {
                String index = method.index().toString().replace(",", "");
                line("  %s %s %s %s %s"
                        .formatted(
                                TypeString.of(of, qualifier),
                                method.obj().name(),
                                index,
                                method.indirect(),
                                TypeString.of(method.type(), qualifier)));
            }
        }
    }

    private void line(String text) {
        out.append(text).append('\n');
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = MethodSetTest.class.getResourceAsStream("/dev/jigo/compiler/types/" + name)) {
            return in.readAllBytes();
        }
    }
}
