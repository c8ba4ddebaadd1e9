package dev.jigo.compiler.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.ir.ClassModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoweringTest {

    /** A variable is boxed only if its address is taken, or if it is captured and assigned. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    x := 1; _ = func() int { return x }             | false
                    x := 1; _ = func() int { return x }; x = 2      | true
                    x := 1; x = 2; _ = x                            | false
                    x := 1; p := &x; *p = 2                         | true
                    var x int; _ = func() { x++ }                   | true
                    x := [3]int{}; s := x[:]; s[0] = 1              | false
                    x := 1; for i := range 3 { x += i }; _ = x      | false
                    """)
    void boxesOnlyWhatMustBeShared(String body, boolean boxed) {
        String text = LoweredSource.of("func f() { " + body + " }").text("p.f");
        assertThat(text.contains("LongVar{")).as(text).isEqualTo(boxed);
    }

    @Test
    void resultsThatDeferredClosuresSeeAreAssignedByReturn() {
        String text = LoweredSource.of("func f() (x int) { defer func() { println(x) }(); return 42 }")
                .text("p.f");
        assertThat(text).contains("x := &LongVar{0}");
    }

    /** gc computes calls first and reads variables afterwards; trees evaluate from left to right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    return g + f(0)       | true
                    return f(1) + g       | false
                    return a + f(0)       | false
                    return f(1) + f(2)    | false
                    return len(s) + f(0)  | false
                    return s[0] + f(0)    | true
                    """)
    void hoistsCallsWhereTheOrderCanBeTold(String statement, boolean hoisted) {
        String text = LoweredSource.of("var g int\nfunc f(a int) int { g++; return g }\n"
                        + "func h(a int, s []int) int { " + statement + " }")
                .text("p.h");
        assertThat(text.contains("call :=")).as(text).isEqualTo(hoisted);
    }

    /** What a function waits with must not keep alive what it has finished with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    println(*p); <-c                                | true
                    println(*p); for { <-c }                        | true
                    println(*p); select { case <-c: }               | true
                    { println(*p) }; c <- 1                         | true
                    <-c; println(*p)                                | false
                    println(*p)                                     | false
                    for { <-c; println(*p) }                        | false
                    println(*p); defer println(*p); <-c; println(*p) | false
                    again: println(*p); <-c; goto again             | false
                    """)
    void referencesAreDroppedBeforeWaiting(String body, boolean dropped) {
        String text =
                LoweredSource.of("func f(c chan int, p *int) { " + body + " }").text("p.f");
        assertThat(text.contains("p = nil")).as(text).isEqualTo(dropped);
    }

    @Test
    void arraysThatAreUsedAtOnceAreReachedThroughTheSlice() {
        String text = LoweredSource.of("func f(s []int) { (*[2]int)(s[1:])[0] = 1; *(*[2]int)(s) = [2]int{} }\n"
                        + "func g(s []int) *[2]int { return (*[2]int)(s) }")
                .text("p.f");
        assertThat(text).doesNotContain("toArrayPtr");
    }

    @Test
    void loopsOverLengthsAreCountedByInts() {
        String text = LoweredSource.of("func f(a []int) (t int) { for i := 0; i < len(a); i++ { t += a[i] }; return }")
                .text("p.f");
        assertThat(text).contains("int64(i)");
    }

    @Test
    void instancesOfGenericFunctionsAreNamedByTheirArguments() {
        LoweredSource lowered = LoweredSource.of("""
                type Pair[K comparable, V any] struct { k K; v V }
                func (p *Pair[K, V]) set(k K, v V) { p.k, p.v = k, v }
                func Map[T, U any](x []T, f func(T) U) (r []U) { for _, v := range x { r = append(r, f(v)) }; return }
                func use() {
                    var p Pair[string, int]
                    p.set("a", 1)
                    Map([]int{1}, func(i int) string { return "x" })
                }
                """);
        assertThat(lowered.classNames())
                .contains(
                        "go/p/Pair⟦string,int⟧",
                        "go/p/Pair⟦string,int⟧·V",
                        "go/p/x·go·Map⟦int,string⟧",
                        "go/p/x·go·(*Pair⟦string,int⟧)·set");
        assertThat(lowered.model("go/p/Pair⟦string,int⟧·V", ClassModel.ValueBox.class)
                        .named()
                        .goName())
                .isEqualTo("Pair[string,int]");
    }

    @Test
    void localTypesDifferByInstance() {
        LoweredSource lowered = LoweredSource.of("""
                func f[T any]() any { type L struct { x T }; return L{} }
                func use() { f[int](); f[string]() }
                """);
        assertThat(lowered.classNames().stream().filter(n -> n.matches("go/p/L·x·2·\\d+⟦(int|string)⟧")))
                .hasSize(2);
    }

    @Test
    void structClassesImplementTheMethodsOfTheirPointers() {
        LoweredSource lowered = LoweredSource.of("""
                type Inner struct{}
                func (Inner) A() {}
                func (*Inner) B() {}
                type T struct { Inner; n int }
                func (t T) C() int { return t.n }
                """);
        assertThat(lowered.model("go/p/T", ClassModel.StructClass.class).bridges())
                .extracting(ClassModel.Bridge::name)
                .containsExactly("A", "B", "C");
        assertThat(lowered.model("go/p/T·V", ClassModel.ValueBox.class).bridges())
                .extracting(ClassModel.Bridge::name)
                .containsExactly("A", "C");
    }

    @Test
    void tablesLiveInHolderClasses() {
        LoweredSource lowered = LoweredSource.of("""
                var table = map[string]int{"a": 1}
                var alias = table
                var changed = []int{1}
                var copied = changed
                var computed = f()
                func f() int { changed = nil; return 1 }
                """);
        assertThat(lowered.classNames())
                .contains("go/p/var·table", "go/p/var·alias", "go/p/var·changed")
                .doesNotContain("go/p/var·copied", "go/p/var·computed");
    }

    @Test
    void aFunctionThatRecoversHasAnEntryForDeferredCalls() {
        LoweredSource lowered = LoweredSource.of("func f() any { return recover() }\nfunc g() { defer f() }");
        assertThat(lowered.functions().stream().map(f -> f.name())).contains("f", "f·deferred");
    }

    @Test
    void closuresAreNamedAsByGc() {
        LoweredSource lowered = LoweredSource.of("""
                type T struct{}
                func (t *T) m() { _ = func() { _ = func() {} }; _ = func() {} }
                var v = func() int { return 1 }()
                """);
        assertThat(lowered.names()).contains("p.(*T).m.func1", "p.(*T).m.func1.1", "p.(*T).m.func2", "p.init.func1");
    }
}
