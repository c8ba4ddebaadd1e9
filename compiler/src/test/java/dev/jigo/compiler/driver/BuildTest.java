package dev.jigo.compiler.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.load.BuildContext;
import dev.jigo.compiler.load.LoadConfig;
import dev.jigo.compiler.load.LoadResult;
import dev.jigo.compiler.load.PackageLoader;
import dev.jigo.compiler.load.SourceTree;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.ShownPaths;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a module against a standard library of three small packages. */
class BuildTest {

    @TempDir
    Path folder;

    private StdBuilder.Report stdReport;
    private StdLibrary std;
    private final List<String> dumped = new ArrayList<>();

    private void write(String name, String text) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private PackageLoader loader(Path directory) throws Exception {
        SourceTree sources = SourceTree.directory(folder.resolve("std"));
        return new PackageLoader(
                new LoadConfig(directory, BuildContext.of("linux"), sources, null, Map.of(), "", new FileSet()));
    }

    @BeforeEach
    void buildStd() throws Exception {
        write("std/runtime/runtime.go", "package runtime\n");
        write("std/words/words.go", """
                package words

                type Word struct{ n int }

                func (w *Word) Len() int { return w.n }

                func Map[T, U any](in []T, f func(T) U) (out []U) {
                	for _, x := range in {
                		out = append(out, f(x))
                	}
                	return out
                }
                """);
        write("std/broken/broken.go", "package broken\n\nvar x int = \"text\"\n");
        Path jar = folder.resolve("std.jar");
        StdBuilder builder = new StdBuilder(
                loader(folder.resolve("std")), CompileOptions.plain().withVerify(true));
        stdReport = builder.build(List.of("runtime", "words", "broken"), jar);
        std = StdLibrary.open(jar);
        write("mod/go.mod", "module example.com/m\n\ngo 1.26\n");
        write("mod/lib/lib.go", """
                package lib

                import "words"

                var Total = words.Map([]int{1, 2, 3}, func(i int) string { return "x" })

                func Twice(i int) int { return 2 * i }
                """);
        write("mod/main.go", """
                package main

                import "example.com/m/lib"

                func main() {
                	for i := range lib.Twice(2) {
                		println(i, len(lib.Total))
                	}
                }
                """);
    }

    private record Outcome(List<PackageFailure> failures, Build build, SourcePackage main) {}

    private Outcome build(DumpRequest... dumps) throws Exception {
        Path directory = folder.resolve("mod");
        PackageLoader loader = loader(directory);
        LoadResult result = loader.load(List.of("."), false);
        assertThat(result.errorText()).isEmpty();
        CompileOptions options = CompileOptions.plain().withVerify(true).withDumps(List.of(dumps), dumped::add);
        Build build = new Build(
                new BuildCache(folder.resolve("cache")),
                std,
                BuildContext.of("linux"),
                options,
                loader,
                new ShownPaths(directory));
        SourcePackage main = build.source(result.roots().getFirst());
        return new Outcome(build.compile(List.of(main)), build, main);
    }

    @Test
    void stdWithoutBrokenPackages() {
        assertThat(stdReport.compiled()).containsExactly("runtime", "words");
        assertThat(stdReport.text()).startsWith("# broken\n").contains("cannot use \"text\"");
        assertThat(std.imports().packages()).containsExactly("runtime", "words");
    }

    @Test
    void compilesOnceAndLinks() throws Exception {
        Outcome first = build();
        assertThat(first.failures()).isEmpty();
        assertThat(first.build().times().report()).contains("lower");
        ProgramImage image = first.build().link(first.main());
        assertThat(image.stdPackages()).containsExactly("runtime", "words");
        assertThat(image.jars()).hasSize(3).allSatisfy(jar -> assertThat(jar).exists());

        Outcome second = build();
        assertThat(second.build().times().report()).doesNotContain("lower");
        assertThat(second.build().link(second.main())).isEqualTo(image);

        write("mod/main.go", "package main\n\nfunc main() {}\n");
        Outcome third = build();
        assertThat(third.build().link(third.main()).jars())
                .hasSize(2)
                .doesNotContain(image.jars().getLast());
    }

    @Test
    void executableJar() throws Exception {
        Outcome outcome = build();
        Path jar = folder.resolve("program.jar");
        List<String> options = List.of(
                "# java.base",
                "--add-exports=java.base/a.b=ALL-UNNAMED",
                "--add-opens=java.base/a.c=ALL-UNNAMED",
                "--add-opens=java.base/a.d=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC");
        ExecutableJar.write(jar, outcome.build().link(outcome.main()), std, List.of(), options);
        try (JarFile written = new JarFile(jar.toFile())) {
            Attributes main = written.getManifest().getMainAttributes();
            assertThat(main.getValue("Main-Class")).isEqualTo("go.Main");
            assertThat(main.getValue("Add-Exports")).isEqualTo("java.base/a.b");
            assertThat(main.getValue("Add-Opens")).isEqualTo("java.base/a.c java.base/a.d");
            assertThat(main.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<String> names = zip.stream().map(e -> e.getName()).toList();
            assertThat(names)
                    .startsWith("META-INF/MANIFEST.MF")
                    .contains("go/Main.class", "go/main/main·go.class", "go/words/Word.class");
        }
    }

    @Test
    void complaintsStopDependents() throws Exception {
        write("mod/lib/lib.go", "package lib\n\nfunc Twice(i int) int { return x }\n");
        assertThat(build().failures())
                .containsExactly(new PackageFailure(
                        "example.com/m/lib", "# example.com/m/lib\nlib/lib.go:3:32: undefined: x\n", false));
    }

    @Test
    void dumpsShowWhatPassesMake() throws Exception {
        build(DumpRequest.parse("lower:main.main"), DumpRequest.parse("parse:Twice"));
        assertThat(String.join("", dumped))
                .contains("func Twice(i int) int { return 2 * i }")
                .contains("func main.main() {")
                .contains("for ");
        assertThat(new DumpRequest("lower", "f").wants("main.f")).isTrue();
        assertThat(new DumpRequest("lower", "f").wants("main.f.func1")).isTrue();
        assertThat(new DumpRequest("lower", "Read").wants("p.(*T).Read")).isTrue();
        assertThat(new DumpRequest("lower", "f").wants("main.off")).isFalse();
    }
}
