package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/mechanisms.md lists every mechanism, and what it names exists. */
class MechanismsTest {
    private static final Path LIST = Checkout.ROOT.resolve("docs/mechanisms.md");
    private static final Path PROGRAMS = Checkout.ROOT.resolve("tests/programs");
    private static final Path GENERATED = Checkout.ROOT.resolve("compiler/src/test/resources/dev/jigo/compiler/lower");
    private static final Pattern NAME = Pattern.compile("`([^`]+)`");
    private static final Pattern MEMBER = Pattern.compile("([a-z]+)\\.([A-Z]\\w*)(?:\\.(\\w+))?");

    /** A row of the list. */
    private record Row(String number, String what, String where, String tests, String change) {
        static Row of(String line) {
            String[] cells = line.split("\\|", -1);
            assertThat(cells).as(line).hasSize(7);
            return new Row(cells[1].strip(), cells[2], cells[3], cells[4], cells[5]);
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(LIST).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d \\|.*"))
                .map(Row::of)
                .toList();
    }

    private static Stream<String> numbers(String letter, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(i -> letter + i);
    }

    @Test
    void everyMechanismIsListed() throws IOException {
        List<String> all = Stream.of(
                        numbers("D", 6),
                        numbers("S", 6),
                        numbers("R", 5),
                        numbers("M", 5),
                        numbers("W", 3),
                        numbers("G", 7),
                        numbers("C", 1))
                .flatMap(each -> each)
                .toList();
        assertThat(rows()).extracting(Row::number).containsExactlyElementsOf(all);
        assertThat(rows()).extracting(Row::what).noneMatch(String::isBlank);
        assertThat(rows()).extracting(Row::change).noneMatch(String::isBlank);
    }

    @Test
    void everyPlaceExists() throws IOException {
        String sources = "/src/main/java/";
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            List<String> names = names(row.where());
            assertThat(names).as(row.number()).isNotEmpty();
            for (String name : names) {
                if (!member(name, sources, "\\b%s\\b")) {
                    missing.add(row.number() + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTestExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Row row : rows()) {
            List<String> names = names(row.tests());
            assertThat(names).as(row.number()).isNotEmpty();
            for (String name : names) {
                boolean exists = name.endsWith(".go")
                        ? Files.exists(PROGRAMS.resolve(name))
                        : name.endsWith(".txt")
                                ? Files.exists(GENERATED.resolve(name))
                                : member(name, "/src/test/java/", "\\bvoid %s\\(");
                if (!exists) {
                    missing.add(row.number() + ": " + name);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    private static List<String> names(String cell) {
        return NAME.matcher(cell).results().map(found -> found.group(1)).toList();
    }

    /** Whether a file of class {@code package.Class} has a member; {@code use} is how that looks. */
    private static boolean member(String name, String sources, String use) throws IOException {
        Matcher parts = MEMBER.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        String file = "/" + parts.group(1) + "/" + parts.group(2) + ".java";
        String member = parts.group(3);
        for (Path found : javaFiles(sources, file)) {
            if (member == null
                    || Pattern.compile(use.formatted(member))
                            .matcher(Files.readString(found))
                            .find()) {
                return true;
            }
        }
        return false;
    }

    private static List<Path> javaFiles(String sources, String ending) throws IOException {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("runtime", "compiler", "stdlib", "cli", "tests")) {
            Path folder = Checkout.ROOT.resolve(module + sources);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    all.addAll(files.filter(f -> f.toString().replace('\\', '/').endsWith(ending))
                            .collect(Collectors.toList()));
                }
            }
        }
        return all;
    }
}
