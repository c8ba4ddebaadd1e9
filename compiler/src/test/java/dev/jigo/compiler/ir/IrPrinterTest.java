package dev.jigo.compiler.ir;

import static dev.jigo.compiler.ir.Ir.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.source.Position;
import java.util.List;
import org.junit.jupiter.api.Test;

class IrPrinterTest {

    private static final String VALUES = "dev/jigo/runtime/values/";

    private static IrFunction function(String descriptor, List<LocalVar> params, Stmt... body) {
        return new IrFunction(
                "f",
                "main.f",
                Signature.parse(descriptor),
                params,
                List.of(body),
                new Position("x.go", 3, 1),
                IrFunction.PUBLIC_STATIC);
    }

    @Test
    void rangeOverMapReadsAsGo() {
        LocalVar m = LocalVar.named("m", JType.GO_MAP);
        LocalVar sum = LocalVar.named("sum", JType.J);
        LocalVar it = LocalVar.temp("it", JType.MAP_ITER);
        LocalVar k = LocalVar.named("k", JType.J);
        Label loop = new Label("loop");
        String text = IrPrinter.print(function(
                "(Ldev/jigo/runtime/values/GoMap;)J",
                List.of(m),
                line(new Position("x.go", 4, 2)),
                declare(sum, i64(0)),
                line(new Position("x.go", 5, 2)),
                block(
                        declare(
                                it,
                                callStatic(
                                        VALUES + "MapIter",
                                        "of",
                                        "(Ldev/jigo/runtime/values/GoMap;)Ldev/jigo/runtime/values/MapIter;",
                                        get(m))),
                        loop(
                                loop,
                                callVirtual(get(it), VALUES + "MapIter", "next", "()Z"),
                                List.of(
                                        declare(k, callVirtual(get(it), VALUES + "MapIter", "keyJ", "()J")),
                                        ifThen(lt(get(k), i64(0)), continueTo(loop)),
                                        set(sum, add(get(sum), mul(add(get(k), i64(1)), i64(2))))),
                                List.of())),
                line(new Position("x.go", 8, 2)),
                returnValue(get(sum))));
        assertThat(text).isEqualTo("""
                // x.go:3:1
                func main.f(m map) int64 {
                	sum := 0 // line 4
                	{ // line 5
                		it := mapiterinit(m)
                loop:
                		for mapiternext(it) {
                			k := it.keyJ()
                			if k < 0 {
                				continue loop
                			}
                			sum += (k + 1) * 2
                		}
                	}
                	return sum // line 8
                }
                """);
    }

    @Test
    void sequencesAndHandlers() {
        LocalVar a = LocalVar.named("a", JType.I.array());
        LocalVar t = LocalVar.temp("t", JType.I);
        LocalVar caught = LocalVar.temp("p", JType.THROWABLE);
        String text = IrPrinter.print(function(
                "([I)V",
                List.of(a),
                tryCatch(
                        List.of(setElement(
                                get(a),
                                i32(0),
                                sequence(List.of(declare(t, element(get(a), i32(1)))), negate(get(t))))),
                        "java/lang/Throwable",
                        caught,
                        List.of(eval(callStatic("go/main/x·go", "g", "()V"))),
                        List.of(throwing(get(caught)))),
                switchOn(
                        null,
                        arrayLength(get(a)),
                        List.of(new Stmt.Case(List.of(1, 2), List.of(returnVoid()))),
                        List.of())));
        assertThat(text).isEqualTo("""
                // x.go:3:1
                func main.f(a []int32) {
                	try {
                		a[0] = func() int32 {
                			t := a[1]
                			return -t
                		}()
                	} catch p Throwable {
                		main.g()
                	} then {
                		throw p
                	}
                	switch len(a) {
                	case 1, 2:
                		return
                	}
                }
                """);
    }

    @Test
    void verifierFindsWhatIsWrong() {
        LocalVar n = LocalVar.named("n", JType.I);
        LocalVar x = LocalVar.named("x", JType.J);
        LocalVar y = LocalVar.named("y", JType.I);
        Label nowhere = new Label("nowhere");
        IrFunction bad = function(
                "(I)I",
                List.of(n),
                declare(x, get(n)),
                declare(y),
                ifThen(eq(get(n), i32(0)), set(y, i32(1))),
                eval(callStatic("java/lang/Math", "max", "(II)I", get(y))),
                breakTo(nowhere));
        assertThat(IrVerifier.verify(bad))
                .containsExactly(
                        "main.f: initial value of x J: I for J",
                        "main.f: call of max(II)I with 1 arguments",
                        "main.f: used before it is assigned: y I",
                        "main.f: break to unknown label nowhere");
    }

    @Test
    void verifierAcceptsAssignmentOnAllPaths() {
        LocalVar n = LocalVar.named("n", JType.I);
        LocalVar y = LocalVar.named("y", JType.I);
        Label loop = new Label("loop");
        IrFunction good = function(
                "(I)I",
                List.of(n),
                declare(y),
                loop(
                        loop,
                        List.of(
                                ifThen(eq(get(n), i32(0)), set(y, i32(1)), breakTo(loop)),
                                set(n, sub(get(n), i32(1))))),
                returnValue(get(y)));
        assertThat(IrVerifier.verify(good)).isEmpty();
    }
}
