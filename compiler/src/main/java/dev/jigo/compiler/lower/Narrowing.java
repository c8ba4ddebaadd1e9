package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.BinaryOp;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which variables of type int hold nothing that does not fit a JVM int: lengths, counters that lengths limit, and
 * what is
 * one more or less than those. Loops over them are counted by an int, and indexing by them needs only an int's check,
 * which the
 * JVM compiles best. Only variables that are assigned once take part.
 */
final class Narrowing {

    /** No array is longer: constants up to here leave room for a step. */
    static final long LARGEST_LENGTH = Integer.MAX_VALUE - 2;

    private static final Set<String> LENGTHS = Set.of(Runtime.SLICE, Runtime.GO_STRING, Runtime.MAP, Runtime.CHAN);

    private final Set<LocalVar> counters = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<LocalVar> lengths = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Declares an int that counts up to a length. */
    LocalVar counter(String hint, Expr init, List<Stmt> out) {
        LocalVar counter = LocalVar.temp(hint, JType.I);
        counters.add(counter);
        out.add(Ir.declare(counter, init));
        return counter;
    }

    /** Takes note of the only value that a variable of type int gets. */
    void declare(LocalVar local, Expr value) {
        if (!local.type().equals(JType.J)) {
            return;
        }
        if (isCounter(value)) {
            counters.add(local);
        } else if (fits(value)) {
            lengths.add(local);
        }
    }

    /** Whether a value is from 0 to less than some length. */
    private boolean isCounter(Expr value) {
        return switch (value) {
            case Expr.Convert c
            when c.op() == ConvertOp.I2J -> c.operand() instanceof Expr.LocalGet get && counters.contains(get.local());
            case Expr.LocalGet get -> counters.contains(get.local());
            case Expr.ConstLong c -> c.value() >= 0 && c.value() < LARGEST_LENGTH;
            case Expr.At at -> isCounter(at.operand());
            default -> false;
        };
    }

    /** Whether a value of type J certainly fits an int. */
    boolean fits(Expr value) {
        return switch (value) {
            case Expr.ConstLong c -> Math.abs(c.value()) < LARGEST_LENGTH;
            case Expr.Convert c -> c.op() == ConvertOp.I2J;
            case Expr.LocalGet get -> lengths.contains(get.local()) || isCounter(get);
            case Expr.Invoke call -> call.name().equals("len") && LENGTHS.contains(call.owner());
            case Expr.Binary sum -> isNeighbour(sum);
            case Expr.At at -> fits(at.operand());
            default -> false;
        };
    }

    /** One more than a counter, or a bit less than a counter or length. */
    private boolean isNeighbour(Expr.Binary sum) {
        if (!(sum.right() instanceof Expr.ConstLong step)) {
            return false;
        }
        boolean small = step.value() >= 0 && step.value() <= 1 << 16;
        return switch (sum.op()) {
            case ADD -> step.value() >= 0 && step.value() <= 1 && isCounter(sum.left());
            case SUB -> small && fits(sum.left());
            default -> false;
        };
    }

    /** A value that fits, as an int. */
    static Expr narrowed(Expr value) {
        return switch (value) {
            case Expr.ConstLong c -> Ir.i32((int) c.value());
            case Expr.Convert c when c.op() == ConvertOp.I2J -> c.operand();
            case Expr.Binary sum
            when sum.op() == BinaryOp.ADD || sum.op() == BinaryOp.SUB ->
                Ir.binary(sum.op(), narrowed(sum.left()), narrowed(sum.right()));
            case Expr.At at -> Ir.at(at.position(), narrowed(at.operand()));
            default -> Ir.convert(ConvertOp.J2I, value);
        };
    }
}
