package dev.jigo.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.SourceFile;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Parser;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.types.Context;
import dev.jigo.compiler.types.Package;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files with errors, and what {@code go tool compile -e -p p} says about them, to the letter. */
final class GcErrorsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "anonymous", "arity", "assignments", "branches", "builtins", "constants", "cycles",
                "generics", "instancecycle", "interfaces", "matching", "names", "operands", "statements"
            })
    void reportsWhatGcReports(String name) throws IOException {
        String expected = new String(resource(name + ".txt"), StandardCharsets.UTF_8);

        assertThat(errors(name + ".go", resource(name + ".go"))).isEqualTo(expected);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = GcErrorsTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }

    private static String errors(String name, byte[] source) {
        FileSet files = new FileSet();
        Diagnostics diagnostics = new Diagnostics(files);
        SourceFile text = files.add(name, source);
        File file = Parser.parse(text, diagnostics, Parser.Mode.ALL);
        Config config = new Config(
                "",
                path -> {
                    throw new Importer.ImportException("file not found");
                },
                error -> diagnostics.error(error.pos(), error.message()),
                Diagnostics::place,
                new Context(),
                decl -> (BlockStmt) decl.body());
        new Checker(config, new Package("p", "p")).checkPackage(List.of(file));
        return diagnostics.report(shown -> shown, Integer.MAX_VALUE);
    }
}
