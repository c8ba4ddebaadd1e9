package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Label;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.DeclStmt;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Stmt.GoStmt;
import dev.jigo.compiler.syntax.Stmt.IncDecStmt;
import dev.jigo.compiler.syntax.Stmt.LabeledStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code for i := a; i < b; i++} with an int variable that the body leaves alone and bounds that fit a JVM int:
 * counted by an
 * int, of which each iteration gets a copy.
 */
final class CountedLoop {

    /** The size, in nodes of the tree, from which a body is not worth having twice. */
    private static final int LARGE = 100;

    private final FunctionLowering f;
    private final ForStmt loop;
    private final Var variable;
    private final Expr first;
    private final Expr limit;
    private final boolean conditional;

    private CountedLoop(FunctionLowering f, ForStmt loop, Var variable, Expr first, Expr limit, boolean conditional) {
        this.f = f;
        this.loop = loop;
        this.variable = variable;
        this.first = first;
        this.limit = limit;
        this.conditional = conditional;
    }

    /** Whether the loop may be counted by an int only if {@link #limitFits} holds when it starts. */
    boolean isConditional() {
        return conditional;
    }

    Expr limitFits() {
        return Ir.lt(limit, Ir.i64(Narrowing.LARGEST_LENGTH));
    }

    /** The loop, if it is one of these. */
    static @Nullable CountedLoop of(FunctionLowering f, ForStmt loop) {
        if (!(loop.init() instanceof AssignStmt init)
                || init.tok() != Token.DEFINE
                || init.lhs().size() != 1
                || !(init.lhs().getFirst() instanceof Ident name)
                || !(f.info().defs().get(name) instanceof Var variable)
                || !(loop.cond() instanceof BinaryExpr condition)
                || !isCountedBy(f, loop, condition, variable)) {
            return null;
        }
        dev.jigo.compiler.syntax.Expr limit = condition.y();
        Type type = f.type(variable.type());
        boolean plainInt = f.jtype(type).equals(JType.J)
                && !Numbers.isUnsigned(type)
                && !f.captures().isCaptured(variable)
                && !f.captures().isAddressed(variable);
        if (!plainInt
                || !isSimple(f, init.rhs().getFirst())
                || !isSimple(f, limit)
                || assigns(f, loop.body(), variable)) {
            return null;
        }
        Expr first = f.exprTo(init.rhs().getFirst(), type);
        Expr last = f.exprTo(limit, type);
        boolean known = f.narrowing().fits(last);
        if (!f.narrowing().fits(first) || !known && !isWorthTwice(f, limit, loop.body())) {
            return null;
        }
        return new CountedLoop(f, loop, variable, first, last, !known);
    }

    /**
     * Whether the loop is to be there twice, the one to be run chosen by the limit when it starts: small innermost
     * loops up to
     * a local variable that they leave alone.
     */
    private static boolean isWorthTwice(FunctionLowering f, dev.jigo.compiler.syntax.Expr limit, Node body) {
        if (!(limit instanceof Ident id)
                || !(f.info().uses().get(id) instanceof Var bound)
                || f.variable(bound) == null
                || f.captures().needsBox(bound)
                || assigns(f, body, bound)) {
            return false;
        }
        int[] size = {0};
        Walk.inspect(body, node -> {
            size[0] += switch (node) {
                case FuncLit _, ForStmt _, RangeStmt _, SelectStmt _, DeferStmt _, GoStmt _, LabeledStmt _ -> LARGE;
                case BranchStmt branch when branch.label() != null -> LARGE;
                case DeclStmt _, CallExpr _ -> 8;
                default -> 1;
            };
            return size[0] < LARGE;
        });
        return size[0] < LARGE;
    }

    private static boolean isCountedBy(FunctionLowering f, ForStmt loop, BinaryExpr condition, Var variable) {
        return condition.op() == Token.LSS
                && isUse(f, condition.x(), variable)
                && loop.post() instanceof IncDecStmt step
                && step.tok() == Token.INC
                && isUse(f, step.x(), variable);
    }

    /** Whether an expression may be lowered to see what comes out, and again if that is of no use. */
    private static boolean isSimple(FunctionLowering f, dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = f.info().typeAndValue(e);
        if (known != null && known.value() != null) {
            return true;
        }
        return switch (e) {
            case Ident _ -> true;
            case SelectorExpr selector -> isSimple(f, selector.x());
            case BinaryExpr binary -> isSimple(f, binary.x()) && isSimple(f, binary.y());
            case CallExpr call ->
                f.calls.isBuiltin(call)
                        && f.builtins.id(call) == Builtin.Id.LEN
                        && isSimple(f, call.args().getFirst());
            default -> false;
        };
    }

    private static boolean isUse(FunctionLowering f, dev.jigo.compiler.syntax.Expr e, Var variable) {
        return e instanceof Ident id && f.info().uses().get(id) == variable;
    }

    private static boolean assigns(FunctionLowering f, Node body, Var variable) {
        boolean[] found = {false};
        Walk.inspect(body, node -> {
            switch (node) {
                case AssignStmt assignment ->
                    found[0] |= assignment.lhs().stream().anyMatch(x -> isUse(f, Captures.unparen(x), variable));
                case IncDecStmt step -> found[0] |= isUse(f, Captures.unparen(step.x()), variable);
                case RangeStmt range ->
                    found[0] |= range.key() != null && isUse(f, range.key(), variable)
                            || range.value() != null && isUse(f, range.value(), variable);
                default -> {}
            }
            return !found[0];
        });
        return found[0];
    }

    void lower(Label label, List<Stmt> out) {
        List<Stmt> outer = new ArrayList<>();
        f.line(loop.pos(), outer);
        LocalVar counter = f.narrowing().counter("i", Narrowing.narrowed(first), outer);
        Expr value = Ir.convert(ConvertOp.I2J, Ir.get(counter));
        Expr bound = conditional ? f.stable("n", Narrowing.narrowed(limit), outer) : Narrowing.narrowed(limit);
        Expr condition = f.at(loop.pos(), Ir.lt(Ir.get(counter), bound));
        List<Stmt> body = new ArrayList<>();
        Variable declared = f.declare(variable, value, body);
        f.narrowing().declare(declared.local(), value);
        body.addAll(f.block(loop.body().list()));
        List<Stmt> post = new ArrayList<>();
        f.line(loop.pos(), post);
        post.add(Ir.set(counter, Ir.add(Ir.get(counter), Ir.i32(1))));
        outer.add(Ir.loop(label, condition, body, post));
        out.add(Ir.block(outer));
    }
}
