package dev.jigo.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares complaints with those of gc. The table holds sources, each followed by what {@code go tool compile} printed
 * for it, the complaints of its type checker left out.
 */
class ParserErrorsTest {

    private static final String SOURCE = "=== source";
    private static final String WANT = "=== want\n";

    @TestFactory
    List<DynamicTest> complaintsAreThoseOfGc() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        String[] cases = table().split("(?m)^" + SOURCE);
        for (int i = 1; i < cases.length; i++) {
            String[] parts = cases[i].split(WANT, -1);
            boolean newlineAtEnd = parts[0].startsWith("\n");
            String source = parts[0].substring(parts[0].indexOf('\n') + 1);
            byte[] bytes = (newlineAtEnd ? source : source.substring(0, source.length() - 1))
                    .getBytes(StandardCharsets.ISO_8859_1);
            String want = new String(parts[1].getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
            tests.add(DynamicTest.dynamicTest(
                    "case " + i,
                    () -> assertThat(complaints(bytes, Parser.Mode.ALL))
                            .as(source)
                            .isEqualTo(want)));
        }
        return tests;
    }

    private static String complaints(byte[] source, Parser.Mode mode) {
        FileSet files = new FileSet();
        Diagnostics diagnostics = new Diagnostics(files);
        Parser.parse(files.add("x.go", source), diagnostics, mode);
        String report = diagnostics.report(name -> name, Diagnostics.USUAL_LIMIT);
        return report.replaceFirst("(?m)^.*: too many errors\n", "");
    }

    /** Latin-1 keeps the bytes of sources that are no UTF-8. */
    private static String table() throws IOException {
        try (InputStream table = ParserErrorsTest.class.getResourceAsStream("errors.txt")) {
            return new String(table.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
