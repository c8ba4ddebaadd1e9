package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.CommClause;
import dev.jigo.compiler.syntax.Stmt.ExprStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Stmt.SendStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Select statements. Channels and values of all cases are evaluated once, in source order, before one is chosen; what
 * stands
 * on the left of a receive is evaluated after its case was chosen. No case, one case, and one case with a default
 * have forms of
 * their own; the others fill a {@code Select}.
 */
final class SelectLowering {

    /**
     * A case that communicates, its operands evaluated.
     *
     * @param value what to send, null for a receive
     */
    private record Comm(
            CommClause clause,
            Expr chan,
            Type elem,
            @Nullable Expr value) {}

    private final FunctionLowering f;

    SelectLowering(FunctionLowering f) {
        this.f = f;
    }

    void lower(SelectStmt s, List<Stmt> out) {
        Target target = f.statements.branches().push("select", false);
        List<Stmt> code = new ArrayList<>();
        List<Comm> comms = new ArrayList<>();
        CommClause fallback = null;
        for (dev.jigo.compiler.syntax.Stmt one : s.body().list()) {
            CommClause clause = (CommClause) one;
            if (clause.comm() == null) {
                fallback = clause;
            } else {
                comms.add(comm(clause, code));
            }
        }
        if (comms.isEmpty()) {
            withoutCases(fallback, code);
        } else if (comms.size() > 1) {
            f.line(s.pos(), code);
            choose(comms, fallback, code);
        } else if (fallback == null) {
            only(comms.getFirst(), code);
        } else {
            attempt(comms.getFirst(), fallback, code);
        }
        out.add(Ir.block(target.label(), code));
        f.statements.branches().pop();
    }

    private ChannelLowering channels() {
        return f.builtins.channels();
    }

    // Operands

    private Comm comm(CommClause clause, List<Stmt> out) {
        dev.jigo.compiler.syntax.Stmt comm = clause.comm();
        f.line(clause.pos(), out);
        if (comm instanceof SendStmt send) {
            Type elem = ((Chan) f.type(send.chan()).underlying()).elem();
            List<Expr> operands =
                    f.order.operands(List.of(send.chan(), send.value()), out, List.of(f::expr, e -> f.owned(e, elem)));
            Expr chan = f.stable("chan", operands.get(0), out);
            return new Comm(clause, chan, elem, f.stable("value", operands.get(1), out));
        }
        dev.jigo.compiler.syntax.Expr operand = receive(clause).x();
        Type elem = ((Chan) f.type(operand).underlying()).elem();
        return new Comm(clause, f.stable("chan", f.expr(operand), out), elem, null);
    }

    private static UnaryExpr receive(CommClause clause) {
        dev.jigo.compiler.syntax.Expr received = clause.comm() instanceof AssignStmt assign
                ? assign.rhs().getFirst()
                : ((ExprStmt) java.util.Objects.requireNonNull(clause.comm())).x();
        return (UnaryExpr) Captures.unparen(received);
    }

    // Short forms

    private void withoutCases(@Nullable CommClause fallback, List<Stmt> out) {
        if (fallback == null) {
            out.add(Ir.eval(Ir.callStatic(JType.SELECT.internalName(), "forever", "()V")));
        } else {
            body(fallback, out);
        }
    }

    private void only(Comm comm, List<Stmt> out) {
        f.line(comm.clause().pos(), out);
        Expr value = comm.value();
        if (value != null) {
            out.add(Ir.eval(channels().send(comm.chan(), value, comm.elem())));
        } else {
            Expr received = f.stable("received", channels().receive2(comm.chan(), comm.elem()), out);
            take(comm, received, channels().lastOk(), out);
        }
        body(comm.clause(), out);
    }

    private void attempt(Comm comm, CommClause fallback, List<Stmt> out) {
        f.line(comm.clause().pos(), out);
        List<Stmt> then = new ArrayList<>();
        Expr selected;
        Expr value = comm.value();
        if (value != null) {
            selected = channels().trySend(comm.chan(), value, comm.elem());
        } else {
            Expr received = f.stable("received", channels().tryReceive(comm.chan(), comm.elem()), out);
            Expr ok = wantsOk(comm) ? f.stable("ok", channels().lastOk(), out) : Ir.FALSE;
            selected = channels().lastSelected();
            take(comm, received, ok, then);
        }
        body(comm.clause(), then);
        List<Stmt> otherwise = new ArrayList<>();
        body(fallback, otherwise);
        out.add(Ir.ifElse(selected, then, otherwise));
    }

    // The general form

    private void choose(List<Comm> comms, @Nullable CommClause fallback, List<Stmt> out) {
        LocalVar select = f.temp("sel", Ir.newObject(JType.SELECT.internalName(), "(I)V", Ir.i32(comms.size())), out);
        for (int i = 0; i < comms.size(); i++) {
            out.add(Ir.eval(add(select, i, comms.get(i))));
        }
        Expr chosen = Ir.callVirtual(
                Ir.get(select), JType.SELECT.internalName(), "select", "(Z)I", Ir.bool(fallback == null));
        List<Stmt.Case> cases = new ArrayList<>();
        for (int i = 0; i < comms.size(); i++) {
            Comm comm = comms.get(i);
            List<Stmt> body = new ArrayList<>();
            f.line(comm.clause().pos(), body);
            if (comm.value() == null) {
                take(comm, channels().selected(Ir.get(select), comm.elem()), ok(select), body);
            }
            body(comm.clause(), body);
            cases.add(new Stmt.Case(List.of(i), body));
        }
        List<Stmt> otherwise = new ArrayList<>();
        if (fallback != null) {
            body(fallback, otherwise);
        }
        out.add(Ir.switchOn(null, chosen, cases, otherwise));
    }

    private Expr add(LocalVar select, int index, Comm comm) {
        Expr value = comm.value();
        String owner = JType.SELECT.internalName();
        if (value == null) {
            return Ir.callVirtual(
                    Ir.get(select), owner, "recv", "(I" + Runtime.CHAN_TYPE + ")V", Ir.i32(index), comm.chan());
        }
        boolean reference = f.representations().kind(comm.elem()) == 'L';
        return Ir.callVirtual(
                Ir.get(select),
                owner,
                reference ? "sendL" : "sendJ",
                "(I" + Runtime.CHAN_TYPE + (reference ? Runtime.OBJECT_TYPE : "J") + ")V",
                Ir.i32(index),
                comm.chan(),
                channels().encode(value, comm.elem()));
    }

    private static Expr ok(LocalVar select) {
        return Ir.callVirtual(Ir.get(select), JType.SELECT.internalName(), "ok", "()Z");
    }

    // What was received

    private static boolean wantsOk(Comm comm) {
        return comm.clause().comm() instanceof AssignStmt assign && assign.lhs().size() == 2;
    }

    /** Gives the received value, and whether it was sent, to what stands on the left. */
    private void take(Comm comm, Expr received, Expr ok, List<Stmt> out) {
        if (!(comm.clause().comm() instanceof AssignStmt assign)) {
            return;
        }
        boolean define = assign.tok() == Token.DEFINE;
        boolean both = assign.lhs().size() == 2;
        Expr value = received;
        Expr sent = ok;
        if (both && AssignmentLowering.isWanted(assign.lhs().get(1))) {
            value = kept("received", received, out);
            sent = kept("ok", ok, out);
        }
        List<Expr> values = both ? List.of(value, sent) : List.of(value);
        List<Type> types = both ? List.of(comm.elem(), Universe.BOOL) : List.of(comm.elem());
        f.statements.assignments().give(assign.lhs(), define, values, types, out);
    }

    /** A value that does not change any more; computed now if it is not yet. */
    private Expr kept(String hint, Expr value, List<Stmt> out) {
        return value instanceof Expr.LocalGet ? value : f.stable(hint, value, out);
    }

    private void body(CommClause clause, List<Stmt> out) {
        f.statements.list(clause.body(), out);
    }
}
