package dev.jigo.compiler.constant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.syntax.Token;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Constants against what Go's {@code go/constant} says: literals, operators, comparisons and rounding. */
final class ConstantsTest {

    @Test
    void agreesWithGo() throws IOException {
        String table;
        try (InputStream in = ConstantsTest.class.getResourceAsStream("constants.txt")) {
            table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        List<String> lines = table.lines().toList();

        assertThat(lines.stream().map(ConstantsTest::recompute)).containsExactlyElementsOf(lines);
    }

    private static String recompute(String line) {
        String[] field = line.split("\t");
        return switch (field[0]) {
            case "lit" ->
                String.join(
                        "\t",
                        "lit",
                        field[1],
                        field[2],
                        shown(ConstantLiterals.value(Token.valueOf(field[1]), field[2])));
            case "bin" ->
                String.join(
                        "\t",
                        "bin",
                        field[1],
                        field[2],
                        field[3],
                        shown(Arithmetic.binary(value(field[1]), operator(field[2]), value(field[3]))));
            case "cmp" ->
                String.join(
                        "\t",
                        "cmp",
                        field[1],
                        field[2],
                        field[3],
                        Boolean.toString(Arithmetic.compare(value(field[1]), operator(field[2]), value(field[3]))));
            case "flt" ->
                String.join(
                        "\t",
                        "flt",
                        field[1],
                        "%08x".formatted(Float.floatToRawIntBits(Constants.floatValue(value(field[1])))),
                        "%016x".formatted(Double.doubleToRawLongBits(Constants.doubleValue(value(field[1])))));
            default -> throw new IllegalArgumentException(line);
        };
    }

    private static String shown(ConstantValue value) {
        return value + "\t" + value.exactString();
    }

    private static ConstantValue value(String text) {
        if (text.startsWith("-")) {
            return Arithmetic.unary(Token.SUB, value(text.substring(1)), 0);
        }
        boolean floating = text.contains(".") || text.contains("e");
        return ConstantLiterals.value(floating ? Token.FLOAT : Token.INT, text);
    }

    private static Token operator(String text) {
        return Arrays.stream(Token.values())
                .filter(t -> t.text().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
