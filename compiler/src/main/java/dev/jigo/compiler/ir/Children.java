package dev.jigo.compiler.ir;

import java.util.List;
import java.util.function.Consumer;

/** The direct constituents of nodes, in order of evaluation. */
public final class Children {

    private Children() {}

    /** Hands on the operands of an expression, and the statements of a sequence before its value. */
    public static void of(Expr expr, Consumer<Expr> exprs, Consumer<Stmt> stmts) {
        switch (expr) {
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
                    Expr.StaticGet _ -> {}
            case Expr.Cached e -> exprs.accept(e.init());
            case Expr.FieldGet e -> exprs.accept(e.receiver());
            case Expr.Invoke e -> {
                Expr receiver = e.receiver();
                if (receiver != null) {
                    exprs.accept(receiver);
                }
                e.args().forEach(exprs);
            }
            case Expr.New e -> e.args().forEach(exprs);
            case Expr.NewArray e -> exprs.accept(e.length());
            case Expr.ArrayLiteral e -> e.elements().forEach(exprs);
            case Expr.ArrayGet e -> {
                exprs.accept(e.array());
                exprs.accept(e.index());
            }
            case Expr.ArrayLength e -> exprs.accept(e.array());
            case Expr.Binary e -> both(e.left(), e.right(), exprs);
            case Expr.Negate e -> exprs.accept(e.operand());
            case Expr.Compare e -> both(e.left(), e.right(), exprs);
            case Expr.Convert e -> exprs.accept(e.operand());
            case Expr.Not e -> exprs.accept(e.operand());
            case Expr.AndAlso e -> both(e.left(), e.right(), exprs);
            case Expr.OrElse e -> both(e.left(), e.right(), exprs);
            case Expr.Conditional e -> {
                exprs.accept(e.condition());
                both(e.then(), e.otherwise(), exprs);
            }
            case Expr.InstanceOf e -> exprs.accept(e.operand());
            case Expr.CheckCast e -> exprs.accept(e.operand());
            case Expr.Sequence e -> {
                e.statements().forEach(stmts);
                exprs.accept(e.value());
            }
            case Expr.At e -> exprs.accept(e.operand());
        }
    }

    private static void both(Expr left, Expr right, Consumer<Expr> exprs) {
        exprs.accept(left);
        exprs.accept(right);
    }

    /** Hands on the expressions of a statement, then the statements nested in it. */
    public static void of(Stmt stmt, Consumer<Expr> exprs, Consumer<Stmt> stmts) {
        switch (stmt) {
            case Stmt.Line _, Stmt.Break _, Stmt.Continue _, Stmt.Mark _, Stmt.Goto _ -> {}
            case Stmt.Eval s -> exprs.accept(s.expr());
            case Stmt.Declare s -> {
                Expr init = s.init();
                if (init != null) {
                    exprs.accept(init);
                }
            }
            case Stmt.LocalSet s -> exprs.accept(s.value());
            case Stmt.FieldSet s -> both(s.receiver(), s.value(), exprs);
            case Stmt.StaticSet s -> exprs.accept(s.value());
            case Stmt.ArraySet s -> {
                both(s.array(), s.index(), exprs);
                exprs.accept(s.value());
            }
            case Stmt.If s -> {
                exprs.accept(s.condition());
                s.then().forEach(stmts);
                s.otherwise().forEach(stmts);
            }
            case Stmt.Block s -> s.body().forEach(stmts);
            case Stmt.Loop s -> {
                Expr condition = s.condition();
                if (condition != null) {
                    exprs.accept(condition);
                }
                s.body().forEach(stmts);
                s.post().forEach(stmts);
            }
            case Stmt.Switch s -> {
                exprs.accept(s.selector());
                s.cases().forEach(arm -> arm.body().forEach(stmts));
                s.otherwise().forEach(stmts);
            }
            case Stmt.Return s -> {
                Expr value = s.value();
                if (value != null) {
                    exprs.accept(value);
                }
            }
            case Stmt.Throw s -> exprs.accept(s.exception());
            case Stmt.Try s -> {
                s.body().forEach(stmts);
                s.covered().forEach(stmts);
                s.handler().forEach(stmts);
            }
        }
    }

    /** Walks everything below the statements, parents before children. */
    public static void walk(List<Stmt> roots, Consumer<Expr> exprs, Consumer<Stmt> stmts) {
        for (Stmt root : roots) {
            walk(root, exprs, stmts);
        }
    }

    /** Walks a statement and everything below it, parents before children. */
    public static void walk(Stmt root, Consumer<Expr> exprs, Consumer<Stmt> stmts) {
        stmts.accept(root);
        of(root, child -> walk(child, exprs, stmts), child -> walk(child, exprs, stmts));
    }

    /** Walks an expression and everything below it, parents before children. */
    public static void walk(Expr root, Consumer<Expr> exprs, Consumer<Stmt> stmts) {
        exprs.accept(root);
        of(root, child -> walk(child, exprs, stmts), child -> walk(child, exprs, stmts));
    }
}
