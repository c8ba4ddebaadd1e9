package dev.jigo.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command's verbs, exit statuses and messages for bad input: those of the {@code go} command, never a Java stack trace. */
class CliTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String HELLO = "package main\n\nfunc main() { println(\"hi\") }\n";

    @TempDir
    private Path folder;

    private Execution jigo(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Checkout.jigo()));
        command.addAll(List.of(words));
        Execution ran = Execution.of(folder, LIMIT, command);
        assertThat(ran.err()).doesNotContain("\tat java.base/").doesNotContain("Exception in thread");
        return ran;
    }

    private void file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void failsWith(int status, String message, String... words) throws IOException, InterruptedException {
        Execution ran = jigo(words);
        assertThat(ran.err()).isEqualTo(message);
        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.out()).isEmpty();
    }

    @Test
    void runPassesArgumentsAndStatusOn() throws Exception {
        file("exit.go", """
                package main

                import (
                	"fmt"
                	"os"
                )

                func main() {
                	fmt.Println(os.Args[1:])
                	os.Exit(7)
                }
                """);
        Execution ran = jigo("run", "exit.go", "a", "-b", "c.go");
        assertThat(ran.out()).isEqualTo("[a -b c.go]\n");
        assertThat(ran.status()).isEqualTo(7);
        assertThat(jigo("run", "exit.go").out())
                .as("the second run of an unchanged program")
                .isEqualTo("[]\n");
    }

    @Test
    void changedFilesAreSeen() throws Exception {
        file("a.go", HELLO);
        assertThat(jigo("run", "a.go").err()).isEqualTo("hi\n");
        file("a.go", HELLO.replace("hi", "changed"));
        assertThat(jigo("run", "a.go").err()).isEqualTo("changed\n");
        file("a.go", "package main\n");
        assertThat(jigo("run", "a.go").status()).isEqualTo(1);
    }

    @Test
    void compileErrorsAreGcs() throws Exception {
        file("e.go", "package main\nfunc main(){ x := 1 }\n");
        failsWith(1, "# command-line-arguments\n./e.go:2:14: declared and not used: x\n", "run", "e.go");
        file("s.go", "package main\nfunc main() {\n\tx := \n}\n");
        failsWith(
                1,
                "# command-line-arguments\n./s.go:4:1: syntax error: unexpected }, expected expression\n",
                "build",
                "s.go");
    }

    @Test
    void badInputGetsOneClearMessage() throws Exception {
        file("lib.go", "package foo\n\nfunc f() {}\n");
        file("nomain.go", "package main\n");
        failsWith(1, "stat nosuch.go: no such file or directory\n", "run", "nosuch.go");
        failsWith(1, "package command-line-arguments is not a main package\n", "run", "lib.go");
        failsWith(1, "go: no go files listed\n", "run");
        Execution noMain = jigo("run", "nomain.go");
        assertThat(noMain.status()).isEqualTo(1);
        assertThat(noMain.err()).contains("function main is undeclared in the main package");
        Files.write(folder.resolve("garbage.go"), new byte[] {(byte) 0x8f, 0, 1, (byte) 0xff, 'x'});
        Execution garbage = jigo("run", "garbage.go");
        assertThat(garbage.status()).isEqualTo(1);
        assertThat(garbage.err()).startsWith("garbage.go:1:1: ");
    }

    @Test
    void wrongUseIsToldAsGoTellsIt() throws Exception {
        Execution flag = jigo("run", "-zzz", "x.go");
        assertThat(flag.status()).isEqualTo(2);
        assertThat(flag.err()).startsWith("flag provided but not defined: -zzz\nusage: jigo run");
        failsWith(2, "jigo frob: unknown command\nRun 'jigo help' for usage.\n", "frob");
    }

    @Test
    void settingsOfGodebugComeFromVersionModuleAndDirective() throws Exception {
        String program = """
                package main

                import "fmt"

                func main() {
                	defer func() { fmt.Println(recover()) }()
                	panic(nil)
                }
                """;
        String error = "panic called with nil argument\n";
        file("main.go", program);
        file("go.mod", "module m\n\ngo 1.26\n");
        assertThat(jigo("run", ".").out()).isEqualTo(error);
        file("go.mod", "module m\n\ngo 1.20\n");
        assertThat(jigo("run", ".").out()).isEqualTo("<nil>\n");
        file("go.mod", "module m\n\ngo 1.20\n\ngodebug panicnil=0\n");
        assertThat(jigo("run", ".").out()).isEqualTo(error);
        file("main.go", "//go:debug panicnil=1\n\n" + program);
        assertThat(jigo("run", ".").out()).isEqualTo("<nil>\n");
    }

    @Test
    void importsOfMissingStandardPackagesArePlaced() throws Exception {
        file("p.go", """
                package main

                import (
                	_ "plugin"
                	_ "runtime/cgo"
                )

                func main() {}
                """);
        failsWith(1, """
                p.go:4:2: package plugin of the standard library does not work under Jigo yet
                p.go:5:2: package runtime/cgo of the standard library does not work under Jigo yet
                """, "run", "p.go");
    }

    @Test
    void importCyclesAreNamed() throws Exception {
        file("go.mod", "module m\n\ngo 1.26\n");
        file("main.go", "package main\n\nimport _ \"m/a\"\n\nfunc main() {}\n");
        file("a/a.go", "package a\n\nimport _ \"m/b\"\n");
        file("b/b.go", "package b\n\nimport _ \"m/a\"\n");
        Execution ran = jigo("run", ".");
        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err())
                .contains("import cycle not allowed")
                .contains("m/a")
                .contains("m/b");
    }

    @Test
    void buildMakesAJarThatRuns() throws Exception {
        file("hello.go", "package main\n\nimport \"fmt\"\n\nfunc main() { fmt.Println(\"from a jar\") }\n");
        assertThat(jigo("build", "-o", "out.jar", "hello.go").status()).isZero();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Execution ran = Execution.of(folder, LIMIT, List.of(java, "-jar", "out.jar"));
        assertThat(ran.out()).isEqualTo("from a jar\n");
        assertThat(ran.status()).isZero();
        Execution unwritable = jigo("build", "-o", "no/such/folder/out.jar", "hello.go");
        assertThat(unwritable.status()).isEqualTo(1);
        assertThat(unwritable.err()).startsWith("jigo: cannot write ").contains("no such file or directory");
    }

    @Test
    void dumpShowsTheLoweredFunction() throws Exception {
        file("r.go", """
                package main

                func f(s []int) (n int) {
                	for i, v := range s {
                		n += i * v
                	}
                	return n
                }

                func main() { println(f([]int{1, 2, 3})) }
                """);
        Execution ran = jigo("run", "-dump=lower:main.f", "r.go");
        assertThat(ran.out())
                .contains("func main.f")
                .contains("for ; i < len; i++")
                .doesNotContain("main.main");
        assertThat(jigo("run", "-dump=nopass", "r.go").status()).isEqualTo(2);
        assertThat(jigo("run", "-timing", "-a", "r.go").err()).contains("lower");
    }

    @Test
    void versionAndEnvironment() throws Exception {
        assertThat(jigo("version").out()).matches("jigo version \\S+ go1\\.26\\.\\d+ \\w+/jvm java\\d+\n");
        assertThat(jigo("env", "GOARCH").out()).isEqualTo("jvm\n");
        assertThat(jigo("env").out()).contains("JIGOCACHE='").contains("GOOS='");
        assertThat(jigo("help").status()).isZero();
    }
}
