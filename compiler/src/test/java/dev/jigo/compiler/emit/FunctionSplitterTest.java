package dev.jigo.compiler.emit;

import static dev.jigo.compiler.ir.Ir.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jigo.compiler.ir.ClassModel;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.BinaryOp;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Functions far beyond 64 KB of code still run as written. */
class FunctionSplitterTest {

    private final LocalVar n = LocalVar.named("n", JType.I);
    private final LocalVar sum = LocalVar.named("sum", JType.J);
    private final LocalVar i = LocalVar.named("i", JType.I);

    private Stmt addToSum(Expr value) {
        return set(sum, add(get(sum), convert(Expr.ConvertOp.I2J, value)));
    }

    @Test
    void straightCode() throws Exception {
        List<Stmt> body = new ArrayList<>();
        body.add(declare(sum, i64(0)));
        long expected = 0;
        for (int k = 0; k < 40_000; k++) {
            body.add(addToSum(mul(get(n), i32(k))));
            expected += 3L * k;
        }
        body.add(returnValue(get(sum)));
        var f = EmittedClasses.function("(I)J", List.of(n), body.toArray(Stmt[]::new));
        assertThat(f.call(3)).isEqualTo(expected);
    }

    @Test
    void jumpsOutOfParts() throws Exception {
        Label loop = new Label("loop");
        Label skip = new Label("skip");
        List<Stmt> inner = new ArrayList<>();
        for (int k = 0; k < 9_000; k++) {
            inner.add(addToSum(i32(1)));
            if (k % 1000 == 500) {
                inner.add(ifThen(eq(get(i), i32(k)), continueTo(loop)));
                inner.add(ifThen(eq(get(i), i32(k + 1)), breakTo(loop)));
                inner.add(ifThen(eq(get(i), i32(k + 2)), returnValue(negate(get(sum)))));
                inner.add(ifThen(eq(get(i), i32(k + 3)), gotoLabel(skip)));
            }
        }
        var f = EmittedClasses.function(
                "(I)J",
                List.of(n),
                declare(sum, i64(0)),
                declare(i, get(n)),
                loop(loop, lt(get(i), add(get(n), i32(2))), inner, List.of(set(i, add(get(i), i32(1))))),
                returnValue(get(sum)),
                mark(skip),
                returnValue(i64(-7)));
        assertThat(f.call(0)).isEqualTo(18_000L);
        assertThat(f.call(500)).isEqualTo(501L + 501);
        assertThat(f.call(501)).isEqualTo(501L);
        assertThat(f.call(1502)).isEqualTo(-1501L);
        assertThat(f.call(503)).isEqualTo(-7L);
    }

    @Test
    void hugeExpressions() throws Exception {
        Expr value = get(n);
        for (int k = 0; k < 30_000; k++) {
            value = new Expr.Binary(BinaryOp.XOR, value, callStatic("java/lang/Math", "max", "(II)I", get(n), i32(k)));
        }
        var f = EmittedClasses.function("(I)I", List.of(n), returnValue(value));
        int expected = 5;
        for (int k = 0; k < 30_000; k++) {
            expected ^= Math.max(5, k);
        }
        assertThat(f.call(5)).isEqualTo(expected);
    }

    @Test
    void bigSwitch() throws Exception {
        List<Stmt.Case> cases = new ArrayList<>();
        for (int k = 0; k < 3_000; k++) {
            cases.add(new Stmt.Case(
                    List.of(k),
                    List.of(
                            addToSum(mul(get(n), i32(k))),
                            addToSum(mul(get(n), get(n))),
                            ifThen(lt(get(n), i32(10)), returnValue(get(sum))))));
        }
        var f = EmittedClasses.function(
                "(I)J",
                List.of(n),
                declare(sum, i64(0)),
                switchOn(null, get(n), cases, List.of()),
                returnValue(sub(get(sum), i64(1))));
        assertThat(f.call(9)).isEqualTo(81L + 81);
        assertThat(f.call(2_500)).isEqualTo(2L * 2_500 * 2_500 - 1);
    }

    @Test
    void gotosBetweenThousandsOfMarks() throws Exception {
        int count = 6_000;
        List<Label> marks = new ArrayList<>();
        List<Stmt> dispatch = new ArrayList<>();
        List<Stmt> body = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            marks.add(new Label("m" + k));
            dispatch.add(ifThen(eq(get(n), i32(k)), gotoLabel(marks.get(k))));
        }
        body.add(declare(sum, i64(0)));
        body.addAll(dispatch);
        body.add(returnValue(i64(-1)));
        for (int k = 0; k < count; k++) {
            body.add(mark(marks.get(k)));
            body.add(addToSum(i32(k)));
            if (k % 10 == 9) {
                body.add(ifThen(lt(get(n), i32(0)), gotoLabel(marks.get(k - 9))));
                body.add(ifThen(eq(get(n), i32(k)), gotoLabel(marks.get((k + 3_000) % count))));
                body.add(returnValue(get(sum)));
            }
        }
        var f = EmittedClasses.function("(I)J", List.of(n), body.toArray(Stmt[]::new));
        assertThat(f.call(count)).isEqualTo(-1L);
        assertThat(f.call(5_991)).isEqualTo(9L * (5_991 + 5_999) / 2);
        assertThat(f.call(19)).isEqualTo(19L + 3_019);
        assertThat(f.call(5_009)).isEqualTo(5_009L + 2_009);
    }

    @Test
    void holderOfABigLiteral() throws Exception {
        List<Expr> strings = new ArrayList<>();
        for (int k = 0; k < 12_000; k++) {
            strings.add(javaString("string number " + k));
        }
        JType array = JType.JAVA_STRING.array();
        var holder = new ClassModel.HolderClass("go/main/var·x", array, arrayOf(JType.JAVA_STRING, strings));
        var f = EmittedClasses.of(
                holder,
                EmittedClasses.file(EmittedClasses.function(
                        "f",
                        "(I)Ljava/lang/String;",
                        List.of(n),
                        returnValue(element(staticField("go/main/var·x", "v", array), get(n))))));
        assertThat(f.call(11_999)).isEqualTo("string number 11999");
    }
}
