package dev.jigo.compiler.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Diagnostics;
import dev.jigo.compiler.source.FileSet;
import dev.jigo.compiler.source.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

    private final FileSet files = new FileSet();
    private final Diagnostics diagnostics = new Diagnostics(files);

    private File parse(String source, Parser.Mode mode) {
        SourceFile file = files.add("x.go", source.getBytes(StandardCharsets.UTF_8));
        return Parser.parse(file, diagnostics, mode);
    }

    private Expr parseExpr(String source) {
        File file = parse("package p\nvar _ = " + source + "\n", Parser.Mode.ALL);
        assertThat(diagnostics.report(name -> name, 10)).isEmpty();
        Decl.GenDecl decl = (Decl.GenDecl) file.decls().getFirst();
        return ((Spec.ValueSpec) decl.specs().getFirst()).values().getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a+b*c                          | a + b * c",
                "(a+b)*-c                       | (a + b) * -c",
                "func(x,y int, z ...T) (a int, b error) { return } | func(x, y int, z ...T) (a int, b error) {…}",
                "func() {}                      | func() {}",
                "func() int { return 1 }        | func() int {…}",
                "[]T{1, 2}                      | []T{…}",
                "T{}                            | T{}",
                "map[string][]int{`a`: nil}     | map[string][]int{…}",
                "[...]int{1}                    | [...]int{…}",
                "struct{ a int }{1}             | struct{a int}{…}",
                "interface{}(x)                 | interface{}(x)",
                "interface{ m(int) string; ~int }(x) | interface{m(int) string; ~int}(x)",
                "struct{ a, b int `t`; *T }{}   | struct{a, b int `t`; *T}{}",
                "chan (<-chan int)(nil)         | chan (<-chan int)(nil)",
                "x.(type)                       | x.(type)",
                "x[1:2:3]                       | x[1:2:3]",
                "x[:]                           | x[:]",
                "f[int, string](a...)           | f[int, string](a...)",
                "&T{a: 1}                       | &T{…}",
                "<-chan int(nil)                | <-chan int(nil)",
                "(<-chan int)(nil)              | (<-chan int)(nil)",
                "(<-chan<-chan int)(nil)        | (<-chan <-chan int)(nil)",
                "(chan<-(chan int))(nil)        | (chan<- chan int)(nil)",
                "(*p).x                         | (*p).x",
                "'\\x41' + 0x1p-2               | '\\x41' + 0x1p-2",
            })
    void expressionsPrintAsInGc(String source, String printed) {
        assertThat(ExprString.of(parseExpr(source))).isEqualTo(printed);
    }

    @Test
    void positionsSpanTheSource() {
        String text = "package p\n\nfunc (r *R[T]) F(a, b int, c ...[]string) (x int) {\n"
                + "L:\n\tfor i, v := range f(a...) {\n\t\tswitch y := v.(type) {\n\t\tcase nil, *T:\n"
                + "\t\t\tgo g(y)\n\t\tdefault:\n\t\t\tcontinue L\n\t\t}\n\t}\n\treturn `é`[1:] + x[i:j:k]\n}\n"
                + "type G[K comparable, V ~int | ~string] struct { K; *V `t`; m, n map[K]V }\n";
        File file = parse(text, Parser.Mode.ALL);
        assertThat(diagnostics.isEmpty()).isTrue();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<String> slices = new ArrayList<>();
        Walk.inspect(file, node -> {
            int start = node.pos() - file.source().base();
            int end = node.end() - file.source().base();
            slices.add(new String(bytes, start, end - start, StandardCharsets.UTF_8));
            Walk.children(node, child -> {
                assertThat(child.pos()).isGreaterThanOrEqualTo(node.pos());
                assertThat(child.end()).isLessThanOrEqualTo(node.end());
            });
            return true;
        });
        assertThat(slices)
                .contains("(r *R[T])", "a, b int", "c ...[]string", "f(a...)", "v.(type)", "*T", "continue L")
                .contains("`é`[1:]", "x[i:j:k]", "~int | ~string", "*V `t`", "m, n map[K]V", "y := v.(type)");
    }

    @Test
    void skippedBodiesCanBeParsedLater() {
        File file = parse(
                "package p\nfunc f() { s := \"}\"; r := '}'; /* } */ g(`}`) // }\n}\n"
                        + "//go:noinline\nfunc g(string) {}\n",
                Parser.Mode.SKIP_BODIES);
        Decl.FuncDecl f = (Decl.FuncDecl) file.decls().getFirst();
        Decl.FuncDecl g = (Decl.FuncDecl) file.decls().get(1);
        assertThat(g.directives()).extracting(Directive::name).containsExactly("go:noinline");
        Stmt.BlockStmt body = Parser.parseBody(file.source(), (FuncBody.SkippedBody) f.body(), diagnostics);
        assertThat(body.list()).hasSize(3);
        assertThat(body.pos()).isEqualTo(f.body().pos());
        assertThat(body.end()).isEqualTo(f.body().end());
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void directivesAreAttachedToDeclarations() {
        File file = parse("""
                //go:build linux && (go1.21 || go1.19)

                package p

                //go:linkname f runtime.f
                func f()

                //jigo:class java/lang/Object
                type T struct{}

                type (
                	A int
                	//jigo:class a/B
                	B struct{}
                )
                """, Parser.Mode.ALL);
        assertThat(file.goVersion()).isEqualTo("go1.19");
        Decl.FuncDecl f = (Decl.FuncDecl) file.decls().getFirst();
        assertThat(f.directives()).extracting(Directive::arguments).containsExactly("f runtime.f");
        assertThat(((Decl.GenDecl) file.decls().get(1)).specs().getFirst().directives())
                .extracting(Directive::name, Directive::arguments)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("jigo:class", "java/lang/Object"));
        List<Spec> group = ((Decl.GenDecl) file.decls().get(2)).specs();
        assertThat(group.getFirst().directives()).isEmpty();
        assertThat(group.get(1).directives()).extracting(Directive::arguments).containsExactly("a/B");
    }

    @Test
    void deepNestingIsNoCrash() {
        int depth = 100_000;
        parse("package p\nvar x = " + "(".repeat(depth) + "1" + ")".repeat(depth) + "\n", Parser.Mode.ALL);
        String report = diagnostics.report(name -> name, 10);
        assertThat(report).matches("(x.go:2:\\d+: exceeded max nesting depth\n)?");
    }
}
