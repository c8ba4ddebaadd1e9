package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs programs of the {@code test} folder of a Go tree and compares with the ledger of known failures: a failure that is not in it
 * fails here, and so does a listed program that passes.
 */
@Execution(ExecutionMode.CONCURRENT)
class ConformanceTest {
    private static final Path LEDGER = Checkout.ROOT.resolve("tests/conformance/known-failures.tsv");
    private static final Pattern FOLDERS = Pattern.compile("(ken|chan|interface|typeparam)/[^/]+\\.go");

    /** Hundreds of programs, several minutes: they run if the property is set. */
    private static final Pattern LONG_FOLDERS = Pattern.compile("fixedbugs/[^/]+\\.go");

    private static final boolean LONG = System.getProperty("jigo.fixedbugs") != null;

    private static final Pattern TOP_LEVEL = Pattern.compile(
            "(defer|recover|range|select|switch|map|closure|goto|const|string|struct|append|copy|method)[^/]*\\.go");

    /** Programs that call the go command, which need not be there. */
    private static final Set<String> NEEDS_GO = Set.of("const7.go");

    /** Programs that expect finalizers to have run when runtime.GC returns, which nothing promises. */
    private static final Set<String> NEEDS_FINALIZERS_NOW = Set.of(
            "fixedbugs/issue24491b.go",
            "fixedbugs/issue27518b.go",
            "fixedbugs/issue32477.go",
            "fixedbugs/issue46725.go",
            "fixedbugs/issue54343.go",
            "fixedbugs/issue57823.go");

    private static @Nullable Path testFolder() {
        for (String root : new String[] {System.getenv("GOROOT"), "/usr/local/go", "/usr/lib/go-1.26", "/usr/lib/go"}) {
            if (root != null && Files.isDirectory(Path.of(root, "test/ken"))) {
                return Path.of(root, "test");
            }
        }
        return null;
    }

    private static List<GoTest> selected(Path folder, boolean all) throws IOException {
        List<GoTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.sorted().toList()) {
                String path = folder.relativize(file).toString();
                if (FOLDERS.matcher(path).matches()
                        || TOP_LEVEL.matcher(path).matches()
                        || all && LONG_FOLDERS.matcher(path).matches()) {
                    GoTest test = GoTest.of(folder, file);
                    if (test != null && test.action().equals("run") && isSuitable(path)) {
                        tests.add(test);
                    }
                }
            }
        }
        return tests;
    }

    private static boolean isSuitable(String path) {
        return !NEEDS_GO.contains(path) && !NEEDS_FINALIZERS_NOW.contains(path);
    }

    @TestFactory
    Stream<DynamicTest> goTests() throws IOException {
        Path folder = testFolder();
        assumeTrue(folder != null, "no Go tree with a test folder: set GOROOT to run Go's own tests");
        Ledger ledger = Ledger.read(LEDGER);
        return selected(folder, LONG).stream()
                .map(test -> DynamicTest.dynamicTest(
                        test.path(), () -> check(test, ledger.entries().get(test.path()))));
    }

    private static void check(GoTest test, Ledger.@Nullable Entry listed) throws IOException, InterruptedException {
        if (listed == null) {
            assertThat(test.failure()).as(test.path()).isNull();
            return;
        }
        assertThat(test.failure())
                .as("%s passes: remove it from the ledger", test.path())
                .isNotNull();
    }

    @Test
    void ledgerListsOnlyProgramsThatExist() throws IOException {
        Path folder = testFolder();
        assumeTrue(folder != null, "no Go tree with a test folder");
        Set<String> listed = new TreeSet<>(Ledger.read(LEDGER).entries().keySet());
        selected(folder, true).forEach(test -> listed.remove(test.path()));
        assertThat(listed).isEmpty();
    }
}
