package dev.jigo.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Builds changed copies of trees. A subclass overrides {@link #rewrite(Expr)} and {@link #rewrite(Stmt)} for the nodes it
 * changes and hands all others to {@link #children(Expr)} and {@link #children(Stmt)}, which rewrite what is below.
 */
public abstract class Rewriter {

    /** The replacement of an expression. */
    public Expr rewrite(Expr expr) {
        return children(expr);
    }

    /** The replacement of a statement. */
    public Stmt rewrite(Stmt stmt) {
        return children(stmt);
    }

    /** Rewrites each statement of a list. */
    public List<Stmt> rewriteAll(List<Stmt> list) {
        List<Stmt> result = new ArrayList<>(list.size());
        for (Stmt stmt : list) {
            result.add(rewrite(stmt));
        }
        return result;
    }

    private List<Expr> exprs(List<Expr> list) {
        List<Expr> result = new ArrayList<>(list.size());
        for (Expr expr : list) {
            result.add(rewrite(expr));
        }
        return result;
    }

    private @Nullable Expr optional(@Nullable Expr expr) {
        return expr == null ? null : rewrite(expr);
    }

    /** The same node over rewritten children. */
    protected final Expr children(Expr expr) {
        return switch (expr) {
            case Expr.ConstBool _,
                    Expr.ConstInt _,
                    Expr.ConstLong _,
                    Expr.ConstFloat _,
                    Expr.ConstDouble _,
                    Expr.ConstNull _,
                    Expr.ConstJavaString _,
                    Expr.ConstGoString _,
                    Expr.ConstType _,
                    Expr.ConstClass _,
                    Expr.LocalGet _,
                    Expr.LocalTake _,
                    Expr.StaticGet _,
                    Expr.Cached _ -> expr;
            case Expr.FieldGet e -> new Expr.FieldGet(rewrite(e.receiver()), e.owner(), e.name(), e.fieldType());
            case Expr.Invoke e ->
                new Expr.Invoke(e.kind(), e.owner(), e.name(), e.signature(), optional(e.receiver()), exprs(e.args()));
            case Expr.New e -> new Expr.New(e.owner(), e.constructor(), exprs(e.args()));
            case Expr.NewArray e -> new Expr.NewArray(e.element(), rewrite(e.length()));
            case Expr.ArrayLiteral e -> new Expr.ArrayLiteral(e.element(), exprs(e.elements()));
            case Expr.ArrayGet e -> new Expr.ArrayGet(rewrite(e.array()), rewrite(e.index()));
            case Expr.ArrayLength e -> new Expr.ArrayLength(rewrite(e.array()));
            case Expr.Binary e -> new Expr.Binary(e.op(), rewrite(e.left()), rewrite(e.right()));
            case Expr.Negate e -> new Expr.Negate(rewrite(e.operand()));
            case Expr.Compare e -> new Expr.Compare(e.op(), rewrite(e.left()), rewrite(e.right()));
            case Expr.Convert e -> new Expr.Convert(e.op(), rewrite(e.operand()));
            case Expr.Not e -> new Expr.Not(rewrite(e.operand()));
            case Expr.AndAlso e -> new Expr.AndAlso(rewrite(e.left()), rewrite(e.right()));
            case Expr.OrElse e -> new Expr.OrElse(rewrite(e.left()), rewrite(e.right()));
            case Expr.Conditional e ->
                new Expr.Conditional(rewrite(e.condition()), rewrite(e.then()), rewrite(e.otherwise()), e.type());
            case Expr.InstanceOf e -> new Expr.InstanceOf(rewrite(e.operand()), e.target());
            case Expr.CheckCast e -> new Expr.CheckCast(rewrite(e.operand()), e.type());
            case Expr.Sequence e -> new Expr.Sequence(rewriteAll(e.statements()), rewrite(e.value()));
            case Expr.At e -> new Expr.At(e.position(), rewrite(e.operand()));
        };
    }

    /** The same node over rewritten children. */
    protected final Stmt children(Stmt stmt) {
        return switch (stmt) {
            case Stmt.Line _, Stmt.Break _, Stmt.Continue _, Stmt.Mark _, Stmt.Goto _ -> stmt;
            case Stmt.Eval s -> new Stmt.Eval(rewrite(s.expr()));
            case Stmt.Declare s -> new Stmt.Declare(s.local(), optional(s.init()));
            case Stmt.LocalSet s -> new Stmt.LocalSet(s.local(), rewrite(s.value()));
            case Stmt.FieldSet s ->
                new Stmt.FieldSet(rewrite(s.receiver()), s.owner(), s.name(), s.fieldType(), rewrite(s.value()));
            case Stmt.StaticSet s -> new Stmt.StaticSet(s.owner(), s.name(), s.fieldType(), rewrite(s.value()));
            case Stmt.ArraySet s -> new Stmt.ArraySet(rewrite(s.array()), rewrite(s.index()), rewrite(s.value()));
            case Stmt.If s -> new Stmt.If(rewrite(s.condition()), rewriteAll(s.then()), rewriteAll(s.otherwise()));
            case Stmt.Block s -> new Stmt.Block(s.label(), rewriteAll(s.body()));
            case Stmt.Loop s ->
                new Stmt.Loop(s.label(), optional(s.condition()), rewriteAll(s.body()), rewriteAll(s.post()));
            case Stmt.Switch s ->
                new Stmt.Switch(s.label(), rewrite(s.selector()), cases(s.cases()), rewriteAll(s.otherwise()));
            case Stmt.Return s -> new Stmt.Return(optional(s.value()));
            case Stmt.Throw s -> new Stmt.Throw(rewrite(s.exception()));
            case Stmt.Try s ->
                new Stmt.Try(
                        rewriteAll(s.body()),
                        s.catchType(),
                        s.caught(),
                        rewriteAll(s.covered()),
                        rewriteAll(s.handler()));
        };
    }

    private List<Stmt.Case> cases(List<Stmt.Case> cases) {
        List<Stmt.Case> result = new ArrayList<>(cases.size());
        for (Stmt.Case arm : cases) {
            result.add(new Stmt.Case(arm.values(), rewriteAll(arm.body())));
        }
        return result;
    }
}
