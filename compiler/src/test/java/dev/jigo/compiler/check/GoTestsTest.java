package dev.jigo.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jigo.compiler.types.Universe;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The checker against Go's own tests in a GOROOT, if there is one: those of its checkers, its {@code errorcheck} programs,
 * and the standard library. What fails must be a known difference, and what is known must still fail.
 */
final class GoTestsTest {

    @Test
    void passesGosTests() throws IOException {
        Path root = goroot();
        if (Universe.SCOPE.lookup("assert") == null) {
            Universe.declareTestFunctions(Universe.SCOPE);
        }
        Map<String, List<String>> different = new TreeMap<>();
        for (Path test : Testdata.tests(root)) {
            different.put(test.getParent().getFileName() + "/" + test.getFileName(), Testdata.differences(root, test));
        }
        for (Path test : Errorcheck.tests(root)) {
            different.put(root.relativize(test).toString(), Errorcheck.differences(root, test));
        }
        different.values().removeIf(List::isEmpty);
        Set<String> known = knownDifferences();
        Map<String, List<String>> unexpected = new TreeMap<>(different);
        unexpected.keySet().removeAll(known);

        assertThat(unexpected).isEmpty();
        assertThat(different.keySet()).as("known differences").containsAll(known);
    }

    @Test
    void acceptsTheStandardLibrary() throws Importer.ImportException {
        Goroot goroot = new Goroot(goroot());
        int bodies = 0;
        for (String path : goroot.allPackages()) {
            if (!path.endsWith("runtime/cgo") && !path.endsWith("seccomp")) {
                goroot.check(path);
                bodies += StdBodies.checkBodies(goroot, path, true);
            }
        }

        assertThat(goroot.errors.stream().map(CheckError::message)).isEmpty();
        assertThat(goroot.diagnostics.inOrderFound()).isEmpty();
        assertThat(bodies).isGreaterThan(250);
    }

    private static Path goroot() {
        Path root = Goroot.find();
        assumeTrue(root != null, "no GOROOT with its tests");
        return root;
    }

    private static Set<String> knownDifferences() throws IOException {
        try (InputStream in = GoTestsTest.class.getResourceAsStream("known-differences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('\t')))
                    .collect(Collectors.toSet());
        }
    }
}
