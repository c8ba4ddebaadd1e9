package dev.jigo.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Complaints are those of {@code go build}. */
class DirectiveCheckTest {

    private static String complaints(String source) {
        FileSet files = new FileSet();
        Diagnostics diagnostics = new Diagnostics(files);
        byte[] bytes = source.getBytes(StandardCharsets.UTF_8);
        File file = Parser.parse(files.add("x.go", bytes), diagnostics, Parser.Mode.ALL);
        if (diagnostics.isEmpty()) {
            DirectiveCheck.check(file, false, true, diagnostics);
        }
        return diagnostics.report(name -> name, 10);
    }

    @Test
    void directivesWithoutADeclaration() {
        assertThat(complaints("""
                        package p
                        var x int //go:noinline
                        func f() { //go:nosplit
                        //go:noinline
                        x := 1
                        _ = x
                        }
                        //go:embed a
                        var ( y string )
                        //go:noinline
                        """)).isEqualTo("""
                        x.go:2:13: misplaced compiler directive
                        x.go:3:14: misplaced compiler directive
                        x.go:4:3: misplaced compiler directive
                        x.go:8:3: misplaced go:embed directive
                        x.go:10:3: misplaced compiler directive
                        """);
    }

    @Test
    void directivesOfOtherDeclarations() {
        assertThat(complaints("""
                        package p
                        //go:noinline
                        var x int
                        //go:embed a
                        var y string
                        //go:linkname f g
                        func f()
                        //go:unknown
                        type T int
                        func g()
                        //go:systemstack
                        func h() {}
                        """)).isEqualTo("""
                        x.go:2:3: misplaced compiler directive
                        x.go:4:3: go:embed requires import "embed" (or import _ "embed", if package is not used)
                        x.go:6:3: //go:linkname only allowed in Go files that import "unsafe"
                        x.go:10:6: missing function body
                        x.go:11:3: //go:systemstack only allowed in runtime
                        """);
    }

    @Test
    void embeddingVariables() {
        assertThat(complaints("""
                        package p
                        import _ "embed"
                        //go:embed a
                        var z, w string
                        //go:embed a
                        var v = ""
                        //go:embed a
                        func f() {
                        	//go:embed a
                        	var x string
                        	_ = x
                        }
                        var (
                        	//go:embed a "b c"
                        	ok string
                        )
                        """)).isEqualTo("""
                        x.go:3:3: go:embed cannot apply to multiple vars
                        x.go:5:3: go:embed cannot apply to var with initializer
                        x.go:7:3: misplaced go:embed directive
                        x.go:9:4: go:embed cannot apply to var inside func
                        """);
    }
}
