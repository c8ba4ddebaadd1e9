package dev.jigo.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class ModulesTest {

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = new Workspace(directory);
        workspace.proxied("a.b/X", "v1.0.0", "-- go.mod --\nmodule a.b/X\n-- x.go --\npackage X\n");
        workspace.proxied(
                "a.b/X",
                "v1.1.0",
                "-- go.mod --\nmodule a.b/X\ngo 1.20\n-- x.go --\npackage X\n-- s/s.go --\npackage s\n");
        workspace.proxied(
                "c.d/y",
                "v1.2.3",
                "-- go.mod --\nmodule c.d/y\ngo 1.16\nrequire a.b/X v1.1.0\n-- y.go --\npackage y\nimport \"a.b/X\"\n");
        workspace.files("-- main.go --\npackage main\nimport (\"a.b/X\"; \"c.d/y\")\n");
    }

    private List<String> loaded() throws LoadException {
        return workspace.packages(".").stream()
                .map(loaded -> loaded.importPath() + " " + loaded.goVersion() + " "
                        + loaded.directory().replace(directory.toString() + "/", ""))
                .toList();
    }

    @Test
    void listedVersionsAreFetchedCheckedAndUsed() throws LoadException {
        workspace.files("-- go.mod --\nmodule m\ngo 1.26\nrequire (\n\ta.b/X v1.1.0\n\tc.d/y v1.2.3\n)\n");
        List<String> want =
                List.of("a.b/X go1.20 cache/a.b/!x@v1.1.0", "c.d/y go1.16 cache/c.d/y@v1.2.3", "m go1.26 m");
        assertThat(loaded()).isEqualTo(want);
        assertThat(loaded()).as("from the cache").isEqualTo(want);
    }

    @Test
    void beforePrunedGraphsTheGreatestVersionAskedForCounts() throws LoadException {
        workspace.files("-- go.mod --\nmodule m\ngo 1.16\nrequire a.b/X v1.0.0\nrequire c.d/y v1.2.3\n");
        assertThat(loaded())
                .containsExactly("a.b/X go1.20 cache/a.b/!x@v1.1.0", "c.d/y go1.16 cache/c.d/y@v1.2.3", "m go1.16 m");
    }

    @Test
    void replacementsAreUsed() throws LoadException {
        workspace.files("-- go.mod --\nmodule m\ngo 1.26\nrequire (\n\ta.b/X v1.1.0\n\tc.d/y v1.0.0\n)\n"
                + "replace a.b/X => ./local\nreplace c.d/y v1.0.0 => c.d/y v1.2.3\n"
                + "-- local/go.mod --\nmodule a.b/X\ngo 1.22\n-- local/x.go --\npackage X\n");
        assertThat(loaded()).containsExactly("a.b/X go1.22 m/local", "c.d/y go1.16 cache/c.d/y@v1.2.3", "m go1.26 m");
    }

    @Test
    void hashesMustBeKnownAndMatch() throws IOException {
        workspace.files("-- go.mod --\nmodule m\ngo 1.26\nrequire (\n\ta.b/X v1.1.0\n\tc.d/y v1.2.3\n)\n");
        Path goSum = workspace.module().resolve("go.sum");
        String sums = Files.readString(goSum);
        Files.writeString(goSum, sums.replaceAll("(?m)^c.d/y v1.2.3 h1:...", "c.d/y v1.2.3 h1:AAA"));
        assertThat(workspace.errors("."))
                .startsWith("verifying c.d/y@v1.2.3: checksum mismatch\n\tdownloaded: h1:")
                .contains("\n\tgo.sum:     h1:AAA")
                .contains("SECURITY ERROR");
        Files.writeString(goSum, sums.replaceAll("(?m)^c.d/y v1.2.3 h1:.*\n", ""));
        assertThat(workspace.errors("."))
                .isEqualTo("main.go:2:18: missing go.sum entry for module providing package c.d/y (imported by m);"
                        + " to add:\n\tgo get m\n");
    }

    @Test
    void vendoredPackagesAreUsed() throws LoadException {
        workspace.files("-- go.mod --\nmodule m\ngo 1.26\nrequire (\n\ta.b/X v1.1.0\n\tc.d/y v1.2.3\n)\n"
                + "-- vendor/modules.txt --\n# a.b/X v1.1.0\n## explicit; go 1.20\na.b/X\n"
                + "# c.d/y v1.2.3\n## explicit; go 1.16\nc.d/y\n"
                + "-- vendor/a.b/X/x.go --\npackage X\n-- vendor/c.d/y/y.go --\npackage y\nimport \"a.b/X\"\n");
        assertThat(loaded())
                .containsExactly("a.b/X go1.20 m/vendor/a.b/X", "c.d/y go1.16 m/vendor/c.d/y", "m go1.26 m");
        workspace.files("-- main.go --\npackage main\nimport \"a.b/X/s\"\n");
        assertThat(workspace.errors("."))
                .isEqualTo("main.go:2:8: cannot find module providing package a.b/X/s: import lookup disabled by"
                        + " -mod=vendor\n\t(Go version in go.mod is at least 1.14 and vendor directory exists.)\n");
        workspace.files("-- go.mod --\nmodule m\ngo 1.26\nrequire (\n\ta.b/X v1.0.0\n\tc.d/y v1.2.3\n)\n");
        assertThat(workspace.errors(".")).isEqualTo("""
                go: inconsistent vendoring in DIR:
                	a.b/X@v1.0.0: is explicitly required in go.mod, but not marked as explicit in vendor/modules.txt
                	a.b/X@v1.1.0: is marked as explicit in vendor/modules.txt, but not explicitly required in go.mod

                	To ignore the vendor directory, use -mod=readonly or -mod=mod.
                	To sync the vendor directory, run:
                		go mod vendor
                """);
    }

    @Test
    void versionsAreOrdered() {
        List<String> ordered = List.of(
                "bad",
                "v0.0.0-20200101000000-abcdef123456",
                "v0.1.0-alpha",
                "v0.1.0-alpha.1",
                "v0.1.0-alpha.beta",
                "v0.1.0-2",
                "v0.1.0",
                "v0.9.0",
                "v0.10.0",
                "v1.0.0-rc.1",
                "v1.0.0",
                "v2.0.0+incompatible",
                "v10.0.0");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.sort(SemanticVersion::compare);
        List<String> want = new ArrayList<>(ordered);
        want.remove("v0.1.0-2"); // numbers come before words
        want.add(2, "v0.1.0-2");
        assertThat(shuffled).isEqualTo(want);
        assertThat(SemanticVersion.compare("v1.0", "v1.0.0")).isNegative();
    }

    /** Each row is a go.mod file, and what {@code go build} says about it beside a package of one file. */
    @TestFactory
    List<DynamicTest> goModFilesAreReadAsByGo() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (InputStream table = ModulesTest.class.getResourceAsStream("gomod.txt")) {
            String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
            for (String row : text.split("=== source\n")) {
                if (row.isEmpty()) {
                    continue;
                }
                String[] parts = row.split("=== want\n", -1);
                String want = parts[1].replaceFirst("rc \\d\n$", "");
                tests.add(DynamicTest.dynamicTest("go.mod: " + parts[0].strip(), () -> {
                    Path here = Files.createTempDirectory(directory, "gomod");
                    Workspace module = new Workspace(here);
                    module.files("-- go.mod --\n" + parts[0] + "-- main.go --\npackage main\n");
                    assertThat(module.errors(".")).isEqualTo(want);
                }));
            }
        }
        return tests;
    }
}
