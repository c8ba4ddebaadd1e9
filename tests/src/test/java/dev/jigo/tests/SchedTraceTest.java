package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traces of the scheduler have the lines and fields that Go's have, in the same order; recorded ones of the same program lie beside. */
@Timeout(120)
class SchedTraceTest {
    private static final String PROGRAM =
            Checkout.ROOT.resolve("tests/programs/scheduler/trace.go").toString();

    /** The lines of two traces, and of the begin of a third. */
    private static List<String> trace(String settings) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Checkout.jigo(), "run", PROGRAM);
        builder.environment().put("GODEBUG", settings);
        Process program =
                builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        List<String> lines = new ArrayList<>();
        int traces = 0;
        try (BufferedReader err = program.errorReader(StandardCharsets.UTF_8)) {
            while (traces < 3) {
                String line = err.readLine();
                assertThat(line).as("%s", lines).isNotNull();
                traces += line.startsWith("SCHED ") ? 1 : 0;
                lines.add(line);
            }
            program.getOutputStream().close(); // it reads to the end
            err.transferTo(Writer.nullWriter());
        }
        assertThat(program.waitFor()).isZero();
        return lines;
    }

    private static List<String> recorded(String name) throws IOException {
        try (InputStream in = SchedTraceTest.class.getResourceAsStream(name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    /** A line without its values. */
    private static String shape(String line) {
        return line.replaceAll("status=(\\d)\\(.*\\) m=", "status=$1(why) m=")
                .replaceAll("=(?:true|false|nil|\\d+)", "=?")
                .replaceAll("(?<=\\[ )\\d+(?: \\d+)*(?= \\])", "?")
                .replaceAll("^SCHED \\d+ms", "SCHED ?ms")
                .replaceAll("^(  [PMG])\\d+:", "$1?:");
    }

    private static Set<String> shapes(List<String> lines) {
        return lines.stream().map(SchedTraceTest::shape).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"schedtrace | schedtrace=5", "scheddetail | schedtrace=5,scheddetail=1"})
    void fieldsAreGos(String name, String settings) throws IOException, InterruptedException {
        List<String> lines = trace(settings);
        assertThat(shapes(lines)).isEqualTo(shapes(recorded(name)));
        assertThat(lines.getFirst()).startsWith("SCHED 0ms: gomaxprocs=");
    }

    @Test
    void processorsThreadsAndGoroutinesFollowEachOther() throws IOException, InterruptedException {
        String kinds = trace("schedtrace=5,scheddetail=1").stream()
                .map(line -> line.strip().substring(0, 1))
                .collect(Collectors.joining());
        assertThat(kinds).matches("(?:SP+M+G+){2}S");
    }
}
