package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.ClassModel.MethodRef;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import java.util.ArrayList;
import java.util.List;

/**
 * Open-coded deferred calls: their operands are locals, a mask tells which of them are pending, and they stand at the returns. How a panic finds them is for the subclasses to
 * say.
 */
abstract sealed class OpenDefers permits CountedDefers, RecordedDefers {

    /**
     * A defer statement.
     *
     * @param bit of the mask
     * @param operands constants and locals
     * @param className of the record
     */
    record Call(DeferStmt statement, int bit, EvaluatedCall evaluated, List<Expr> operands, String className) {

        private Expr make() {
            MethodRef target = evaluated.target();
            return Ir.callStatic(target.owner(), target.name(), target.signature(), operands);
        }

        /** A new record of it. */
        Expr record() {
            return evaluated.object(className, operands);
        }
    }

    final LocalVar frame;

    private final FunctionLowering f;
    private final DeferSites sites;
    private final LocalVar mask = LocalVar.temp("deferBits", JType.I);
    private final List<LocalVar> operands = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    OpenDefers(FunctionLowering f, DeferSites sites, LocalVar frame) {
        this.frame = frame;
        this.f = f;
        this.sites = sites;
    }

    /** Declares the locals, for the code of the function and for the handler of exceptions. */
    List<Stmt> declare() {
        List<Stmt> out = new ArrayList<>();
        out.add(Ir.declare(mask, Ir.i32(0)));
        operands.forEach(local -> out.add(Ir.declare(local, Ir.zero(local.type()))));
        return out;
    }

    /**
     * A call becomes pending.
     *
     * @param earlier those that may be pending already
     */
    abstract void begin(Call call, List<Call> earlier, List<Stmt> out);

    /** A call is next to be made, if it is pending. */
    abstract void reach(Call call, List<Call> older, List<Stmt> out);

    /** A pending call is made now. */
    abstract void take(List<Stmt> out);

    /** The handler has caught something. */
    abstract void caught(List<Stmt> out);

    // Statements

    /** The defer statement, after the evaluation of its call. */
    final void lower(DeferStmt s, EvaluatedCall evaluated, String className, List<Stmt> out) {
        Call call = new Call(s, 1 << calls.size(), evaluated, keep(evaluated, out), className);
        begin(call, calls, out);
        Expr set = areCertain(calls) ? Ir.i32(mask(calls) | call.bit) : Ir.or(Ir.get(mask), Ir.i32(call.bit));
        out.add(Ir.set(mask, set));
        calls.add(call);
    }

    private List<Expr> keep(EvaluatedCall evaluated, List<Stmt> out) {
        List<JType> types = evaluated.target().signature().params();
        List<Expr> kept = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Expr value = Ir.cast(evaluated.operands().get(i), types.get(i));
            if (isConstant(value)) {
                kept.add(value);
                continue;
            }
            LocalVar local = LocalVar.temp("operand", types.get(i));
            operands.add(local);
            out.add(Ir.set(local, value));
            kept.add(Ir.get(local));
        }
        return kept;
    }

    private static boolean isConstant(Expr value) {
        return switch (value) {
            case Expr.ConstBool _, Expr.ConstInt _, Expr.ConstLong _, Expr.ConstFloat _, Expr.ConstDouble _ -> true;
            case Expr.ConstNull _, Expr.ConstGoString _ -> true;
            default -> false;
        };
    }

    /** Runs the pending calls, newest first. While one of them runs, those after it are still pending. */
    final void exit(List<Stmt> out) {
        for (Call call : calls.reversed()) {
            List<Call> older = calls.subList(0, calls.indexOf(call));
            reach(call, older, out);
            List<Stmt> run = new ArrayList<>();
            take(run);
            Expr rest = areCertain(older) ? Ir.i32(mask(older)) : Ir.and(Ir.get(mask), Ir.i32(~call.bit));
            run.add(Ir.set(mask, rest));
            run.add(Ir.eval(call.make()));
            if (isCertain(call)) {
                out.addAll(run);
            } else {
                out.add(Ir.ifThen(isPending(call), run));
            }
        }
    }

    // Which calls are pending

    final List<Call> calls() {
        return calls;
    }

    final Expr isPending(Call call) {
        return Ir.ne(Ir.and(Ir.get(mask), Ir.i32(call.bit)), Ir.i32(0));
    }

    /** Whether the statement has certainly run where control is now. */
    final boolean isCertain(Call call) {
        return sites.isCertain(call.statement, f.currentPosition());
    }

    private boolean areCertain(List<Call> some) {
        return some.stream().allMatch(this::isCertain);
    }

    private static int mask(List<Call> some) {
        return some.stream().mapToInt(Call::bit).sum();
    }
}
