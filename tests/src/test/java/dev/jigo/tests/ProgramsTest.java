package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs every program under {@code tests/programs} and compares with what real Go printed: {@code X.out} is the standard output
 * ({@code --- or ---} between alternatives), {@code X.err} how standard error begins, {@code X.exit} the exit status.
 */
@Execution(ExecutionMode.CONCURRENT)
class ProgramsTest {
    private static final Path PROGRAMS = Checkout.ROOT.resolve("tests/programs");
    private static final Duration LIMIT = Duration.ofSeconds(180);

    @TestFactory
    Stream<DynamicTest> everyProgramPrintsWhatGoPrints() throws IOException {
        List<Path> programs;
        try (Stream<Path> files = Files.walk(PROGRAMS)) {
            programs = files.filter(f -> f.toString().endsWith(".go")).sorted().toList();
        }
        return programs.stream()
                .map(program -> DynamicTest.dynamicTest(
                        PROGRAMS.relativize(program).toString(), program.toUri(), () -> check(program)));
    }

    private static void check(Path program) throws IOException, InterruptedException {
        dev.jigo.tests.Execution ran = dev.jigo.tests.Execution.of(
                program.getParent(), LIMIT, List.of(Checkout.jigo(), "run", program.toString()));
        String expectedStatus = recorded(program, ".exit", "0").strip();
        assertThat(ran.status()).as(ran.summary()).isEqualTo(Integer.parseInt(expectedStatus));
        List<String> alternatives = List.of(recorded(program, ".out", "").split("(?m)^--- or ---\n", -1));
        assertThat(alternatives).as("standard output:\n%s", ran.out()).contains(ran.out());
        assertThat(ran.err()).startsWith(recorded(program, ".err", ""));
    }

    private static String recorded(Path program, String ending, String otherwise) throws IOException {
        String name = program.getFileName().toString();
        Path file = program.resolveSibling(name.substring(0, name.length() - ".go".length()) + ending);
        return Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8) : otherwise;
    }
}
