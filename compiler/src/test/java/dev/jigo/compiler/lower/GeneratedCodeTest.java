package dev.jigo.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The code generated for each form of range, for defer and select, as {@code -dump=lower} shows it. A file holds the source, a line that names
 * the language version, and the text; {@code -Djigo.record} writes the text anew.
 */
class GeneratedCodeTest {
    private static final Path FOLDER = Path.of("src/test/resources/dev/jigo/compiler/lower");
    private static final String MARK = "\n// ---- as ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range-slice",
                "range-slice-index",
                "range-slice-alone",
                "range-array",
                "range-array-index",
                "range-array-pointer",
                "range-string",
                "range-integer",
                "range-map",
                "range-map-keys",
                "range-channel",
                "range-function",
                "range-loopvar",
                "range-loopvar-old",
                "defer",
                "defer-open",
                "recover",
                "select",
                "select-default"
            })
    void isAsRecorded(String name) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String all = Files.readString(file);
        int mark = all.indexOf(MARK);
        int text = all.indexOf('\n', mark + 1) + 1;
        String source = all.substring(0, mark);
        String version =
                all.substring(mark + MARK.length(), text).replace(" ----", "").strip();
        String actual = LoweredSource.of(version, source).text();
        if (System.getProperty("jigo.record") != null) {
            Files.writeString(file, all.substring(0, text) + actual);
        }
        assertThat(actual).isEqualTo(all.substring(text));
    }
}
