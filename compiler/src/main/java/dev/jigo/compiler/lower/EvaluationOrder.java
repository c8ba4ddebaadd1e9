package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The order in which operands are evaluated. The trees of the IR evaluate from left to right. So does gc for calls and
 * receives; but it computes these first, into temporaries, and reads variables afterwards: in {@code a + f()}
 * the value of a is the one after the call. Where that can be told, calls are hoisted here, too.
 */
final class EvaluationOrder {

    private final FunctionLowering f;

    /** What {@link #readsLate} found: hoisting may make it false later, and then it asks for a needless temporary. */
    private final Map<dev.jigo.compiler.syntax.Expr, Boolean> readsLate = new IdentityHashMap<>();

    EvaluationOrder(FunctionLowering f) {
        this.f = f;
    }

    /**
     * Lowers operands that are evaluated together, each in its own way; what must happen before goes to {@code out}.
     */
    List<Expr> operands(
            List<? extends dev.jigo.compiler.syntax.Expr> operands,
            List<Stmt> out,
            List<Function<dev.jigo.compiler.syntax.Expr, Expr>> ways) {
        prepare(operands, out);
        List<Expr> values = new ArrayList<>(operands.size());
        for (int i = 0; i < operands.size(); i++) {
            values.add(ways.get(i).apply(operands.get(i)));
        }
        return values;
    }

    /** Hoists calls out of operands that are evaluated together, if gc's order can be told from that of the trees. */
    void prepare(List<? extends dev.jigo.compiler.syntax.Expr> operands, List<Stmt> out) {
        if (operands.size() > 1 && orderMatters(operands)) {
            for (dev.jigo.compiler.syntax.Expr operand : operands) {
                hoistCalls(operand, out);
            }
        }
    }

    private boolean orderMatters(List<? extends dev.jigo.compiler.syntax.Expr> operands) {
        boolean late = false;
        for (dev.jigo.compiler.syntax.Expr operand : operands) {
            if (late && hasCall(operand)) {
                return true;
            }
            late |= readsLate(operand);
        }
        return false;
    }

    // What is computed first

    /** Evaluates the calls and receives in an expression now, in order. */
    void hoistCalls(dev.jigo.compiler.syntax.Expr e, List<Stmt> out) {
        if (f.isHoisted(e) || isConstantOrType(e)) {
            return;
        }
        switch (e) {
            case FuncLit _ -> {}
            case CallExpr call when isOrdered(call) -> hoist(e, out);
            case UnaryExpr unary when unary.op() == Token.ARROW -> hoist(e, out);
            case BinaryExpr binary
            when isLogical(binary) -> {
                if (hasCall(e)) {
                    hoist(e, out);
                }
            }
            case CompositeLit literal -> hoistElements(literal, out);
            default ->
                Walk.children(e, child -> {
                    if (child instanceof dev.jigo.compiler.syntax.Expr operand) {
                        hoistCalls(operand, out);
                    }
                });
        }
    }

    private void hoistElements(CompositeLit literal, List<Stmt> out) {
        boolean struct = Representations.isStruct(f.type(literal));
        for (dev.jigo.compiler.syntax.Expr element : literal.elts()) {
            if (element instanceof dev.jigo.compiler.syntax.Expr.KeyValueExpr pair) {
                if (!struct) {
                    hoistCalls(pair.key(), out);
                }
                hoistCalls(pair.value(), out);
            } else {
                hoistCalls(element, out);
            }
        }
    }

    private void hoist(dev.jigo.compiler.syntax.Expr e, List<Stmt> out) {
        if (f.info().typeOf(e) instanceof Tuple) {
            return;
        }
        Expr value = f.expr(e);
        f.hoist(e, Ir.get(f.temp("call", value, out)));
    }

    // Questions

    private boolean isConstantOrType(dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = f.info().typeAndValue(e);
        return known != null && (known.value() != null || known.isType());
    }

    private static boolean isLogical(BinaryExpr binary) {
        return binary.op() == Token.LAND || binary.op() == Token.LOR;
    }

    /** Whether a call runs code that may change variables, rather than a conversion or a harmless built-in. */
    private boolean isCall(CallExpr call) {
        TypeAndValue fun = f.info().typeAndValue(call.fun());
        if (fun != null && fun.isType()) {
            return false;
        }
        if (fun != null && fun.isBuiltin()) {
            return switch (builtin(call)) {
                case APPEND, COPY, DELETE, CLEAR, PANIC, RECOVER, CLOSE -> true;
                default -> false;
            };
        }
        return true;
    }

    /** Whether a call takes its turn among the calls: all but conversions do, even where they change nothing. */
    private boolean isOrdered(CallExpr call) {
        TypeAndValue fun = f.info().typeAndValue(call.fun());
        return fun == null
                || !fun.isType() && !(fun.isBuiltin() && builtin(call).isUnsafe());
    }

    private Builtin.Id builtin(CallExpr call) {
        dev.jigo.compiler.syntax.Expr fun = Captures.unparen(call.fun());
        Ident name = fun instanceof SelectorExpr selector ? selector.sel() : (Ident) fun;
        return ((Builtin) Objects.requireNonNull(f.info().uses().get(name)))
                .builtinId(); // only names of built-ins get here
    }

    boolean hasCall(Node node) {
        boolean[] found = {false};
        Walk.inspect(node, n -> {
            switch (n) {
                case CallExpr call -> found[0] |= !isConstantOrType(call) && isCall(call);
                case UnaryExpr unary -> found[0] |= unary.op() == Token.ARROW;
                default -> {}
            }
            return !found[0] && !(n instanceof FuncLit);
        });
        return found[0];
    }

    /** Whether an expression reads, outside of the calls in it, variables that calls may change. */
    private boolean readsLate(dev.jigo.compiler.syntax.Expr e) {
        if (isConstantOrType(e) || f.isHoisted(e)) {
            return false;
        }
        Boolean known = readsLate.get(e);
        if (known == null) {
            known = readsLateByKind(e);
            readsLate.put(e, known);
        }
        return known;
    }

    private boolean readsLateByKind(dev.jigo.compiler.syntax.Expr e) {
        return switch (e) {
            case Ident id -> isChangeable(f.info().uses().get(id));
            case SelectorExpr selector -> {
                Selection selection = f.info().selections().get(selector);
                if (selection == null) {
                    yield isChangeable(f.info().uses().get(selector.sel()));
                }
                yield selection.kind() == Selection.Kind.FIELD_VAL
                                && (selection.indirect() || f.type(selector.x()).underlying() instanceof Pointer)
                        || readsLate(selector.x());
            }
            case StarExpr _ -> true;
            case IndexExpr index -> {
                Type type = f.type(index.x());
                yield !(type.underlying() instanceof MapType) || readsLate(index.x()) || readsLate(index.index());
            }
            case FuncLit _ -> false;
            case CallExpr call when isOrdered(call) -> false;
            case UnaryExpr unary when unary.op() == Token.ARROW || unary.op() == Token.AND -> false;
            default -> {
                boolean[] late = {false};
                Walk.children(
                        e,
                        child -> late[0] |=
                                child instanceof dev.jigo.compiler.syntax.Expr operand && readsLate(operand));
                yield late[0];
            }
        };
    }

    private boolean isChangeable(@Nullable Obj obj) {
        if (!(obj instanceof Var var)) {
            return false;
        }
        Variable local = f.variable(var);
        return local == null ? !var.isField() : local.boxed() || local.shared();
    }
}
