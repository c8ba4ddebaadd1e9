package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.CompareOp;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loops with a range clause. The operand is evaluated once. A hidden counter runs through slices, arrays, strings and
 * integers, so that the program may change its own variables as it likes; from go1.22 on these are new ones in each
 * iteration.
 */
final class RangeLowering {

    private final FunctionLowering f;
    private final RangeFunctionLowering functions;
    private final RangeElementsLowering elements;

    RangeLowering(FunctionLowering f) {
        this.f = f;
        functions = new RangeFunctionLowering(f, this);
        elements = new RangeElementsLowering(f, this);
    }

    void lower(RangeStmt s, List<Stmt> out) {
        Target target = f.statements.branches().push("range", true);
        List<Stmt> loop = new ArrayList<>();
        declareShared(s, loop);
        Type type = f.type(s.x());
        switch (type.underlying()) {
            case Slice slice -> elements.slice(s, target, slice.elem(), loop);
            case Array array -> elements.array(s, target, array, loop);
            case Pointer pointer ->
                elements.array(s, target, (Array) pointer.elem().underlying(), loop);
            case Basic _ when Predicates.isString(type) -> elements.string(s, target, loop);
            case Basic _ -> integer(s, target, loop);
            case MapType map -> map(s, target, map, loop);
            case Chan chan -> channel(s, target, chan.elem(), loop);
            case Signature signature -> functions.lower(s, target, signature, loop);
            default -> throw new IllegalStateException("range over " + type);
        }
        out.add(Ir.block(loop));
        f.statements.branches().pop();
    }

    // Variables

    /** Before go1.22 a loop has one pair of variables for all its iterations. */
    private void declareShared(RangeStmt s, List<Stmt> out) {
        if (s.tok() != Token.DEFINE || f.atLeast("go1.22")) {
            return;
        }
        for (dev.jigo.compiler.syntax.Expr name : new dev.jigo.compiler.syntax.@Nullable Expr[] {s.key(), s.value()}) {
            if (name instanceof Ident id && f.info().defs().get(id) instanceof Var var && !var.isBlank()) {
                f.declare(var, null, out);
            }
        }
    }

    boolean wantsKey(RangeStmt s) {
        return AssignmentLowering.isWanted(s.key());
    }

    boolean wantsValue(RangeStmt s) {
        return AssignmentLowering.isWanted(s.value());
    }

    /** Gives the key of an iteration to what stands for it in the clause, if no value is wanted. */
    void key(RangeStmt s, Expr key, Type type, List<Stmt> out) {
        give(s, Arrays.asList(s.key()), List.of(key), List.of(type), out);
    }

    /** Gives key and value of an iteration, which must be owned, to what stands for them in the clause. */
    void both(RangeStmt s, Expr key, Type keyType, Expr value, Type valueType, List<Stmt> out) {
        give(s, Arrays.asList(s.key(), s.value()), List.of(key, value), List.of(keyType, valueType), out);
    }

    /** Gives the value of an iteration to what stands for it in the clause, the key being done with. */
    void value(RangeStmt s, Expr value, Type type, List<Stmt> out) {
        give(s, Arrays.asList(s.value()), List.of(value), List.of(type), out);
    }

    private void give(
            RangeStmt s,
            List<dev.jigo.compiler.syntax.@Nullable Expr> targets,
            List<Expr> values,
            List<Type> types,
            List<Stmt> out) {
        boolean define = s.tok() == Token.DEFINE;
        if (!define || f.atLeast("go1.22")) {
            f.statements.assignments().give(targets, define, values, types, out);
            return;
        }
        for (int i = 0; i < targets.size(); i++) {
            giveShared(targets.get(i), values.get(i), out);
        }
    }

    private void giveShared(dev.jigo.compiler.syntax.@Nullable Expr target, Expr value, List<Stmt> out) {
        if (target instanceof Ident id && f.info().defs().get(id) instanceof Var var) {
            Variable variable = f.variable(var);
            if (variable != null) {
                out.add(f.store(variable, value));
            }
        }
    }

    /** The body of the loop as a block, behind what binds the variables of the iteration. */
    void body(RangeStmt s, List<Stmt> out) {
        out.add(Ir.block(f.block(s.body().list())));
    }

    /** Gives the parameters of the body of a range over a function to the variables of the loop. */
    void bind(RangeStmt s, List<Var> params, List<Stmt> out) {
        functions.bind(s, params, out);
    }

    // Counting

    /** {@code for counter = 0; counter < limit; counter++}, over ints of the JVM. */
    static Stmt counted(Target target, LocalVar counter, Expr limit, List<Stmt> body) {
        return Ir.loop(
                target.label(),
                Ir.lt(Ir.get(counter), limit),
                body,
                List.of(Ir.set(counter, Ir.add(Ir.get(counter), Ir.i32(1)))));
    }

    static Expr asLong(LocalVar counter) {
        return Ir.convert(ConvertOp.I2J, Ir.get(counter));
    }

    private void integer(RangeStmt s, Target target, List<Stmt> out) {
        Type type = integerType(s);
        JType jtype = f.jtype(type);
        Expr operand = f.exprTo(s.x(), type);
        if (jtype.equals(JType.J)
                && !Predicates.isUnsigned(type)
                && f.narrowing().fits(operand)) {
            narrowInteger(s, target, Narrowing.narrowed(operand), type, out);
            return;
        }
        Expr limit = f.stable("n", operand, out);
        LocalVar counter = f.temp("i", Ir.zero(jtype), out);
        List<Stmt> body = new ArrayList<>();
        key(s, Ir.get(counter), type, body);
        body(s, body);
        CompareOp op = Predicates.isUnsigned(type) ? CompareOp.NE : CompareOp.LT;
        Expr one = jtype.equals(JType.I) ? Ir.i32(1) : Ir.i64(1);
        out.add(Ir.loop(
                target.label(),
                Ir.compare(op, Ir.get(counter), limit),
                body,
                List.of(Ir.set(counter, Ir.add(Ir.get(counter), one)))));
    }

    /** A range over an integer that fits a JVM int. */
    private void narrowInteger(RangeStmt s, Target target, Expr operand, Type type, List<Stmt> out) {
        Expr limit = f.stable("n", operand, out);
        LocalVar counter = f.narrowing().counter("i", Ir.i32(0), out);
        List<Stmt> body = new ArrayList<>();
        key(s, asLong(counter), type, body);
        body(s, body);
        out.add(counted(target, counter, limit, body));
    }

    /** The type of the numbers: that of the operand, or of the variable if the operand is an untyped constant. */
    private Type integerType(RangeStmt s) {
        Type recorded = f.info().typeOf(s.x());
        if (recorded != null && Predicates.isUntyped(recorded) && s.key() != null && wantsKey(s)) {
            return f.type(s.key());
        }
        return f.type(s.x());
    }

    // Maps and channels

    private void map(RangeStmt s, Target target, MapType map, List<Stmt> out) {
        MapLowering maps = f.builtins.maps();
        LocalVar iterator = f.temp("iter", maps.iterator(f.expr(s.x())), out);
        List<Stmt> body = new ArrayList<>();
        Expr key = f.copying.copy(maps.key(Ir.get(iterator), map), map.key());
        if (wantsValue(s)) {
            Expr value = f.copying.copy(maps.value(Ir.get(iterator), map), map.elem());
            both(s, key, map.key(), value, map.elem(), body);
        } else {
            key(s, key, map.key(), body);
        }
        body(s, body);
        out.add(Ir.loop(target.label(), maps.next(Ir.get(iterator)), body, List.of()));
    }

    private void channel(RangeStmt s, Target target, Type elem, List<Stmt> out) {
        ChannelLowering channels = f.builtins.channels();
        LocalVar chan = f.temp("chan", f.expr(s.x()), out);
        List<Stmt> body = new ArrayList<>();
        LocalVar received = f.temp("received", channels.receive2(Ir.get(chan), elem), body);
        body.add(Ir.ifThen(Ir.not(f.stable("ok", channels.lastOk(), body)), Ir.breakTo(target.label())));
        key(s, Ir.get(received), elem, body);
        body(s, body);
        out.add(Ir.loop(target.label(), body));
    }
}
