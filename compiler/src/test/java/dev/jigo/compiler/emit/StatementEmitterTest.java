package dev.jigo.compiler.emit;

import static dev.jigo.compiler.ir.Ir.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.BinaryOp;
import dev.jigo.compiler.ir.Expr.CompareOp;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.source.Position;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatementEmitterTest {

    private final LocalVar n = LocalVar.named("n", JType.I);
    private final LocalVar sum = LocalVar.named("sum", JType.I);
    private final LocalVar i = LocalVar.named("i", JType.I);

    private static Stmt increment(LocalVar local) {
        return set(local, add(get(local), i32(1)));
    }

    private static Stmt accumulate(LocalVar local, Expr value) {
        return set(local, add(get(local), value));
    }

    @Test
    void loopWithBreakAndContinue() throws Exception {
        Label loop = new Label("loop");
        var f = EmittedClasses.function(
                "(I)I",
                List.of(n),
                declare(sum, i32(0)),
                declare(i, i32(0)),
                loop(
                        loop,
                        lt(get(i), get(n)),
                        List.of(
                                ifThen(eq(binary(BinaryOp.REM, get(i), i32(3)), i32(0)), continueTo(loop)),
                                ifThen(eq(get(i), i32(8)), breakTo(loop)),
                                accumulate(sum, get(i))),
                        List.of(increment(i))),
                returnValue(get(sum)));
        assertThat(f.call(100)).isEqualTo(1 + 2 + 4 + 5 + 7);
        assertThat(f.call(3)).isEqualTo(3);
    }

    @Test
    void endlessLoopNeedsNoReturn() throws Exception {
        var f = EmittedClasses.function(
                "(I)I",
                List.of(n),
                loop(null, List.of(ifThen(compare(CompareOp.GT, get(n), i32(5)), returnValue(get(n))), increment(n))));
        assertThat(f.call(1)).isEqualTo(6);
    }

    @Test
    void gotoBackwardsAndForwards() throws Exception {
        Label again = new Label("again");
        Label done = new Label("done");
        var f = EmittedClasses.function(
                "(I)I",
                List.of(n),
                declare(sum, i32(0)),
                mark(again),
                ifThen(eq(get(n), i32(0)), gotoLabel(done)),
                accumulate(sum, get(n)),
                set(n, sub(get(n), i32(1))),
                gotoLabel(again),
                mark(done),
                returnValue(get(sum)));
        assertThat(f.call(10)).isEqualTo(55);
    }

    @Test
    void switchesDenseSparseAndEmpty() throws Exception {
        Label out = new Label("out");
        var f = EmittedClasses.function(
                "(I)I",
                List.of(n),
                switchOn(
                        out,
                        get(n),
                        List.of(
                                new Stmt.Case(List.of(1, 2), List.of(returnValue(i32(12)))),
                                new Stmt.Case(List.of(3), List.of(breakTo(out))),
                                new Stmt.Case(List.of(Integer.MIN_VALUE), List.of(returnValue(i32(-1))))),
                        List.of(switchOn(null, get(n), List.of(), List.of(returnValue(i32(99)))))),
                returnValue(i32(3)));
        assertThat(f.call(2)).isEqualTo(12);
        assertThat(f.call(3)).isEqualTo(3);
        assertThat(f.call(Integer.MIN_VALUE)).isEqualTo(-1);
        assertThat(f.call(4)).isEqualTo(99);
    }

    @Test
    void handlerCoversItself() throws Exception {
        LocalVar caught = LocalVar.temp("t", JType.THROWABLE);
        Stmt fail = eval(binary(BinaryOp.DIV, i32(1), get(LocalVar.temp("unused", JType.I))));
        assertThat(fail).isNotNull();
        var f = EmittedClasses.function(
                "(I)I",
                List.of(n),
                declare(sum, i32(0)),
                tryCatch(
                        List.of(eval(binary(BinaryOp.DIV, get(n), i32(0)))),
                        "java/lang/Throwable",
                        caught,
                        List.of(
                                increment(sum),
                                ifThen(lt(get(sum), get(n)), eval(binary(BinaryOp.DIV, get(n), i32(0))))),
                        List.of(ifThen(eq(get(sum), i32(7)), throwing(get(caught))))),
                returnValue(get(sum)));
        assertThat(f.call(5)).isEqualTo(5);
        assertThatThrownBy(() -> f.call(7)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void sequencesSpillTheOperandStack() throws Exception {
        LocalVar t = LocalVar.temp("t", JType.I);
        LocalVar caught = LocalVar.temp("e", JType.THROWABLE);
        Expr guarded = sequence(
                List.of(
                        declare(t, i32(0)),
                        tryCatch(
                                List.of(set(t, binary(BinaryOp.DIV, i32(100), get(n)))),
                                "java/lang/ArithmeticException",
                                caught,
                                List.of(),
                                List.of(set(t, i32(-1))))),
                get(t));
        LocalVar a = LocalVar.temp("a", JType.I.array());
        var f = EmittedClasses.function(
                "(I)I",
                List.of(n),
                declare(a, arrayOf(JType.I, List.of(add(get(n), i32(1)), guarded, i32(0), sub(get(n), i32(2))))),
                setElement(get(a), i32(2), add(mul(get(n), i32(10)), guarded)),
                returnValue(add(
                        add(element(get(a), i32(0)), element(get(a), i32(1))),
                        add(
                                element(get(a), i32(2)),
                                callStatic("java/lang/Math", "max", "(II)I", element(get(a), i32(3)), guarded)))));
        assertThat(f.call(10)).isEqualTo(11 + 10 + 110 + 10);
        assertThat(f.call(0)).isEqualTo(1 - 1 - 1 - 1);
    }

    @Test
    void conditionsAndNaN() throws Exception {
        LocalVar x = LocalVar.named("x", JType.D);
        LocalVar y = LocalVar.named("y", JType.D);
        Expr all = i32(0);
        CompareOp[] ops = CompareOp.values();
        for (int k = 0; k < ops.length; k++) {
            Expr holds = compare(ops[k], get(x), get(y));
            all = or(all, conditional(holds, i32(1 << k), i32(0)));
            all = or(all, conditional(not(holds), i32(0), i32(1 << k + 8)));
            all = or(all, mul(convert(ConvertOp.Z2I, holds), i32(1 << k + 16)));
        }
        var f = EmittedClasses.function("(DD)I", List.of(x, y), returnValue(all));
        assertThat(f.call(1.0, 2.0)).isEqualTo(0b001110 * 0x10101);
        assertThat(f.call(2.0, 2.0)).isEqualTo(0b101001 * 0x10101);
        assertThat(f.call(Double.NaN, 2.0)).isEqualTo(0b000010 * 0x10101);
    }

    @Test
    void shortCircuit() throws Exception {
        LocalVar z = LocalVar.named("z", JType.Z);
        Expr divides = eq(binary(BinaryOp.DIV, i32(10), get(n)), i32(5));
        Expr value = andAlso(ne(get(n), i32(0)), divides);
        var f = EmittedClasses.function(
                "(I)Z",
                List.of(n),
                declare(z, orElse(value, lt(get(n), i32(0)))),
                ifThen(not(orElse(not(value), not(get(z)))), returnValue(TRUE)),
                returnValue(andAlso(get(z), not(value))));
        assertThat(f.call(0)).isEqualTo(false);
        assertThat(f.call(2)).isEqualTo(true);
        assertThat(f.call(-3)).isEqualTo(true);
        assertThat(f.call(3)).isEqualTo(false);
    }

    @Test
    void numberTables() throws Exception {
        List<Expr> numbers = new ArrayList<>();
        List<Expr> floats = new ArrayList<>();
        long expected = 0;
        for (int k = 0; k < 60_000; k++) {
            long value = (k * 0x9E3779B97F4A7C15L) >> (k % 64);
            numbers.add(i64(value));
            floats.add(f64(Double.longBitsToDouble(value)));
            expected = expected * 31 + value * 2;
        }
        LocalVar a = LocalVar.temp("a", JType.J.array());
        LocalVar d = LocalVar.temp("d", JType.D.array());
        LocalVar h = LocalVar.temp("h", JType.J);
        Expr raw = callStatic("java/lang/Double", "doubleToRawLongBits", "(D)J", element(get(d), get(i)));
        var f = EmittedClasses.function(
                "()J",
                List.of(),
                declare(a, arrayOf(JType.J, numbers)),
                declare(d, arrayOf(JType.D, floats)),
                declare(h, i64(0)),
                declare(i, i32(0)),
                loop(
                        null,
                        lt(get(i), arrayLength(get(a))),
                        List.of(set(h, add(mul(get(h), i64(31)), add(element(get(a), get(i)), raw)))),
                        List.of(increment(i))),
                returnValue(get(h)));
        assertThat(f.call()).isEqualTo(expected);
    }

    @Test
    void deepExpressions() throws Exception {
        Expr left = get(n);
        Expr right = get(n);
        for (int k = 0; k < 10_000; k++) {
            left = new Expr.Binary(BinaryOp.ADD, left, get(n));
            right = new Expr.Binary(BinaryOp.ADD, get(n), right);
        }
        var f = EmittedClasses.function("(I)I", List.of(n), returnValue(add(left, right)));
        assertThat(f.call(3)).isEqualTo(3 * 20_002);
    }

    @Test
    void linesOfCallsAreReported() throws Exception {
        Expr first = at(
                new Position("x.go", 11, 1),
                callStatic("java/lang/Integer", "parseInt", "(Ljava/lang/String;)I", javaString("1")));
        Expr second = at(
                new Position("x.go", 12, 1),
                callStatic("java/lang/Integer", "parseInt", "(Ljava/lang/String;)I", javaString("x")));
        var f = EmittedClasses.function(
                "()I", List.of(), line(new Position("x.go", 10, 1)), returnValue(add(first, second)));
        assertThatThrownBy(f::call)
                .isInstanceOf(NumberFormatException.class)
                .satisfies(e -> assertThat(e.getStackTrace())
                        .anyMatch(frame -> "x.go".equals(frame.getFileName())
                                && frame.getLineNumber() == 12
                                && frame.getMethodName().equals("f")));
    }
}
