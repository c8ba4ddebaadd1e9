package dev.jigo.compiler.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.syntax.Parser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The expected texts are those of the {@code go} command, with the names of its directories replaced. */
class PackageLoaderTest {

    private static final String GO_MOD = "-- go.mod --\nmodule example.com/m\ngo 1.26\n";

    @TempDir
    Path directory;

    private Workspace workspace;

    @BeforeEach
    void makeWorkspace() {
        workspace = new Workspace(directory);
    }

    private static List<String> paths(List<LoadedPackage> packages) {
        return packages.stream().map(LoadedPackage::importPath).toList();
    }

    private static List<String> names(LoadedPackage loaded) {
        return loaded.goFiles().stream().map(PackageFile::name).toList();
    }

    @Test
    void packagesComeInDependencyOrder() throws LoadException {
        workspace.files(GO_MOD + """
                -- main.go --
                package main
                import ("fmt"; "example.com/m/b"; "example.com/m/a"; "unsafe")
                -- a/a.go --
                package a
                import "example.com/m/internal/c"
                -- b/b.go --
                package b
                import "example.com/m/a"
                -- internal/c/c.go --
                package c
                """);
        assertThat(paths(workspace.packages(".")))
                .containsExactly(
                        "example.com/m/internal/c", "example.com/m/a", "example.com/m/b", "fmt", "example.com/m");
        assertThat(workspace.packages("./a").getLast().goVersion()).isEqualTo("go1.26");
        assertThat(paths(workspace.loader().load(List.of("./..."), false).roots()))
                .containsExactly("example.com/m", "example.com/m/a", "example.com/m/b", "example.com/m/internal/c");
    }

    @Test
    void constraintsChooseFiles() throws LoadException {
        workspace.files(GO_MOD + """
                -- a.go --
                package m
                -- a_windows.go --
                package m
                -- a_linux.go --
                package m
                -- a_linux_amd64.go --
                package m
                -- a_jvm.go --
                package m
                -- linux.go --
                package m
                -- b_unix.go --
                //go:build unix && go1.26 && !go1.27 && purego && !cgo && !gc
                package m
                -- c.go --
                // comment
                //go:build ignore

                package main
                -- d.go --
                package m
                import "C"
                -- _e.go --
                package x
                -- .f.go --
                package x
                -- a_test.go --
                package m
                -- b_test.go --
                package m_test
                """);
        LoadedPackage loaded = workspace.packages(".").getLast();
        assertThat(names(loaded)).containsExactly("a.go", "a_jvm.go", "a_linux.go", "b_unix.go", "linux.go");
        assertThat(loaded.testFiles()).extracting(PackageFile::name).containsExactly("a_test.go");
        assertThat(loaded.externalTestFiles()).extracting(PackageFile::name).containsExactly("b_test.go");
    }

    @Test
    void importsThatFail() {
        workspace.files(GO_MOD + """
                -- main.go --
                package main

                import (
                	"fmt"
                	_ "example.com/m/cycle"
                	_ "example.com/m/empty"
                	_ "example.com/m/excluded"
                	_ "example.com/m/mixed"
                	_ "example.com/m/program"
                	_ "example.com/m/syntax"
                	_ "example.com/other/x"
                	_ "internal/abi"
                	_ "nosuch/pkg"
                	_ "./relative"
                )
                -- cycle/c.go --
                package cycle
                import "example.com/m/cycle/b"
                -- cycle/b/b.go --
                package b
                import "example.com/m/cycle"
                -- empty/x.txt --
                -- excluded/x.go --
                //go:build never
                package excluded
                -- mixed/x.go --
                package x
                -- mixed/y.go --
                package y
                -- program/p.go --
                package main
                -- syntax/s.go --
                package syntax
                import fmt
                """);
        assertThat(workspace.errors(".")).isEqualTo("""
                        main.go:14:2: "./relative" is relative, but relative import paths are not supported in module mode
                        main.go:14:2: local import "./relative" in non-local package
                        package example.com/m
                        	imports example.com/m/cycle from main.go
                        	imports example.com/m/cycle/b from c.go
                        	imports example.com/m/cycle from b.go: import cycle not allowed
                        main.go:6:2: no required module provides package example.com/m/empty; to add it:
                        	go get example.com/m/empty
                        package example.com/m
                        	imports example.com/m/excluded: build constraints exclude all Go files in DIR/excluded
                        main.go:8:2: found packages x (x.go) and y (y.go) in DIR/mixed
                        main.go:9:2: import "example.com/m/program" is a program, not an importable package
                        syntax/s.go:2:11: missing import path
                        main.go:11:2: no required module provides package example.com/other/x; to add it:
                        	go get example.com/other/x
                        main.go:13:2: package nosuch/pkg is not in std (ROOT/std/nosuch/pkg)
                        package example.com/m
                        	main.go:12:2: use of internal package internal/abi not allowed
                        """);
    }

    @Test
    void patternsThatFail() {
        workspace.files(GO_MOD + "-- a/a.go --\npackage a\n-- b/b.go --\npackage b\n");
        workspace.files("-- empty/x --\n-- t/t_test.go --\npackage t\n");
        assertThat(workspace.errors("./nope")).isEqualTo("stat DIR/nope: directory not found\n");
        assertThat(workspace.errors("./empty")).isEqualTo("no Go files in DIR/empty\n");
        assertThat(workspace.errors("./t")).isEqualTo("example.com/m/t: no non-test Go files in DIR/t\n");
        assertThat(workspace.errors("../..")).startsWith("directory ../.. outside main module");
        assertThat(workspace.errors("a/a.go", "b/b.go"))
                .isEqualTo("named files must all be in one directory; have a and b\n");
        assertThat(workspace.errors("a/a.go", "a/c.go")).isEqualTo("stat a/c.go: no such file or directory\n");
        assertThat(workspace.errors("./nope/..."))
                .isEqualTo("pattern ./nope/...: lstat ./nope/: no such file or directory\n");
        assertThat(workspace.errors("./...", "fmt")).isEmpty();
    }

    @Test
    void filesOutsideOfModulesMakeAPackage() throws LoadException {
        workspace.files("-- x.go --\npackage main\nimport \"fmt\"\n-- y.go --\npackage main\nimport \"x.y/z\"\n");
        LoadedPackage loaded = workspace.packages("x.go").getLast();
        assertThat(loaded.importPath()).isEqualTo("command-line-arguments");
        assertThat(loaded.goVersion()).isEqualTo("go1.26");
        assertThat(workspace.errors("y.go"))
                .isEqualTo("y.go:2:8: no required module provides package x.y/z: go.mod file not found in current"
                        + " directory or any parent directory; see 'go help modules'\n");
        assertThat(workspace.errors("."))
                .isEqualTo("go: go.mod file not found in current directory or any parent directory;"
                        + " see 'go help modules'\n");
    }

    @Test
    void embeddedFiles() throws LoadException, IOException {
        workspace.files(GO_MOD + """
                -- x.go --
                package m
                import "embed"
                //go:embed *.txt d all:d "b c.html"
                var f embed.FS
                -- a.txt --
                A
                -- b.txt --
                -- b c.html --
                -- d/x --
                -- d/.hidden --
                -- d/_hidden --
                -- d/e/y --
                """);
        LoadedPackage loaded = workspace.packages(".").getLast();
        assertThat(loaded.embeds())
                .isEqualTo(Map.of(
                        "*.txt", List.of("a.txt", "b.txt"),
                        "d", List.of("d/e/y", "d/x"),
                        "all:d", List.of("d/.hidden", "d/_hidden", "d/e/y", "d/x"),
                        "b c.html", List.of("b c.html")));
        assertThat(loaded.readEmbedded("a.txt")).isEqualTo("A\n".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void embedPatternsThatFail() {
        for (String[] row : new String[][] {
            {"nope.txt", "no matching files found"},
            {"../x", "invalid pattern syntax"},
            {"[x", "invalid pattern syntax"},
            {"hidden", "cannot embed directory hidden: contains no embeddable files"},
            {"sub", "cannot embed directory sub: in different module"},
        }) {
            workspace.files(GO_MOD + "-- hidden/.x --\n-- sub/go.mod --\nmodule x\n");
            workspace.files("-- x.go --\npackage m\nimport \"embed\"\n//go:embed " + row[0] + "\nvar f embed.FS\n");
            assertThat(workspace.errors(".")).isEqualTo("x.go:3:12: pattern " + row[0] + ": " + row[1] + "\n");
        }
    }

    @Test
    void overlaysReplacePackagesOrFiles() throws LoadException {
        workspace
                .std("-- p/a.go --\npackage p\n-- p/b.go --\npackage p\n")
                .std(
                        "-- p/c_amd64.go --\npackage p\n-- p/d.go --\npackage p\n-- q/a.go --\npackage q\n-- q/b.go --\npackage q\nimport \"fmt\"\n")
                .overlays("-- p/overlay.properties --\nreplace=files\nexclude=b.go\ninclude=c_amd64.go\n"
                        + "-- p/a.go --\npackage p // ours\n-- p/e_windows.go --\npackage p\n-- q/z.go --\npackage q\n"
                        + "-- r/r.go --\npackage r\n")
                .files(GO_MOD + "-- x.go --\npackage m\nimport (\"p\"; \"q\"; \"r\")\n");
        List<LoadedPackage> packages = workspace.packages(".");
        assertThat(paths(packages)).containsExactly("p", "q", "r", "example.com/m");
        assertThat(names(packages.getFirst())).containsExactly("a.go", "c_amd64.go", "d.go");
        assertThat(packages.getFirst().goFiles().getFirst().source().content())
                .asString()
                .contains("ours");
        assertThat(names(packages.get(1))).containsExactly("z.go");
    }

    @Test
    void stdVendorsItsOwnModules() throws LoadException {
        workspace
                .std("-- net/n.go --\npackage net\nimport \"golang.org/x/dns\"\n"
                        + "-- vendor/golang.org/x/dns/d.go --\npackage dns\n")
                .files(GO_MOD + "-- x.go --\npackage m\nimport \"net\"\n-- y/y.go --\npackage y\n"
                        + "import _ \"vendor/golang.org/x/dns\"\n");
        assertThat(paths(workspace.packages("."))).containsExactly("vendor/golang.org/x/dns", "net", "example.com/m");
        assertThat(workspace.errors("./y")).isEqualTo("y/y.go:2:8: use of vendored package not allowed\n");
    }

    @Test
    void stdFromAZipFileIsReadOnDemand() throws IOException, LoadException {
        Path file = directory.resolve("std.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("go/src/fmt/print.go"));
            zip.write("package fmt\nfunc Println(a ...any) { print(a) }\n".getBytes(StandardCharsets.UTF_8));
        }
        workspace.files(GO_MOD + "-- x.go --\npackage m\nimport \"fmt\"\n");
        try (SourceTree std = SourceTree.zip(file, "go/src", "$GOROOT/src")) {
            FileSet files = new FileSet();
            PackageLoader loader = new PackageLoader(
                    new LoadConfig(workspace.module(), BuildContext.of("linux"), std, null, Map.of(), "", files));
            LoadedPackage fmt = loader.importOnDemand(null, "fmt");
            assertThat(fmt.directory()).isEqualTo("$GOROOT/src/fmt");
            assertThat(fmt.isStd()).isTrue();
            assertThat(fmt.parse(new Diagnostics(files), Parser.Mode.SKIP_BODIES))
                    .hasSize(1);
            assertThat(loader.importOnDemand(null, "fmt")).isSameAs(fmt);
        }
    }

    @Test
    void testsBelongToTheLoadIfAskedFor() throws LoadException {
        workspace.files(GO_MOD + """
                -- a/a.go --
                package a
                -- a/a_test.go --
                package a
                import "example.com/m/b"
                -- a/x_test.go --
                package a_test
                import ("example.com/m/a"; "fmt"; "nosuch")
                -- b/b.go --
                package b
                import "example.com/m/a"
                """);
        LoadResult result = workspace.loader().loadForTests(List.of("./a"), true);
        assertThat(result.errorText().replace(directory.toString(), "ROOT")).isEqualTo("""
                        package example.com/m/a
                        	imports example.com/m/b from a_test.go
                        	imports example.com/m/a from b.go: import cycle not allowed in test
                        a/x_test.go:2:35: package nosuch is not in std (ROOT/std/nosuch)
                        """);
        assertThat(result.errors()).extracting(LoadError::importPath).containsOnly("example.com/m/a");
    }
}
