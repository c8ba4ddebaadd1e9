package dev.jigo.compiler.syntax;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Goes through a tree in source order. */
public final class Walk {

    private Walk() {}

    /**
     * Visits a node and what lies under it, parents first.
     *
     * @param visit is given each node, and says whether to go on with what lies under it
     */
    public static void inspect(Node node, Predicate<Node> visit) {
        if (visit.test(node)) {
            children(node, child -> inspect(child, visit));
        }
    }

    /** Visits the nodes directly under a node. */
    public static void children(Node node, Consumer<? super Node> visit) {
        switch (node) {
            case Expr expr -> ofExpr(expr, visit);
            case Stmt stmt -> ofStmt(stmt, visit);
            case Decl decl -> ofDecl(decl, visit);
            case Spec spec -> ofSpec(spec, visit);
            case FuncBody.SkippedBody _ -> {}
            case Field field -> {
                each(field.names(), visit);
                visit.accept(field.type());
                one(field.tag(), visit);
            }
            case FieldList fields -> each(fields.list(), visit);
            case File file -> {
                visit.accept(file.name());
                each(file.decls(), visit);
            }
        }
    }

    private static void ofExpr(Expr expr, Consumer<? super Node> visit) {
        switch (expr) {
            case Expr.BadExpr _, Expr.Ident _, Expr.BasicLit _ -> {}
            case Expr.Ellipsis e -> one(e.elt(), visit);
            case Expr.FuncLit e -> {
                visit.accept(e.type());
                visit.accept(e.body());
            }
            case Expr.CompositeLit e -> {
                one(e.type(), visit);
                each(e.elts(), visit);
            }
            case Expr.ParenExpr e -> visit.accept(e.x());
            case Expr.SelectorExpr e -> {
                visit.accept(e.x());
                visit.accept(e.sel());
            }
            case Expr.IndexExpr e -> {
                visit.accept(e.x());
                visit.accept(e.index());
            }
            case Expr.IndexListExpr e -> {
                visit.accept(e.x());
                each(e.indices(), visit);
            }
            case Expr.SliceExpr e -> {
                visit.accept(e.x());
                one(e.low(), visit);
                one(e.high(), visit);
                one(e.max(), visit);
            }
            case Expr.TypeAssertExpr e -> {
                visit.accept(e.x());
                one(e.type(), visit);
            }
            case Expr.CallExpr e -> {
                visit.accept(e.fun());
                each(e.args(), visit);
            }
            case Expr.StarExpr e -> visit.accept(e.x());
            case Expr.UnaryExpr e -> visit.accept(e.x());
            case Expr.BinaryExpr e -> {
                visit.accept(e.x());
                visit.accept(e.y());
            }
            case Expr.KeyValueExpr e -> {
                visit.accept(e.key());
                visit.accept(e.value());
            }
            case Expr.ArrayType e -> {
                one(e.len(), visit);
                visit.accept(e.elt());
            }
            case Expr.StructType e -> visit.accept(e.fields());
            case Expr.FuncType e -> {
                one(e.typeParams(), visit);
                visit.accept(e.params());
                one(e.results(), visit);
            }
            case Expr.InterfaceType e -> visit.accept(e.methods());
            case Expr.MapType e -> {
                visit.accept(e.key());
                visit.accept(e.value());
            }
            case Expr.ChanType e -> visit.accept(e.value());
        }
    }

    private static void ofStmt(Stmt stmt, Consumer<? super Node> visit) {
        switch (stmt) {
            case Stmt.BadStmt _, Stmt.EmptyStmt _ -> {}
            case Stmt.DeclStmt s -> visit.accept(s.decl());
            case Stmt.LabeledStmt s -> {
                visit.accept(s.label());
                visit.accept(s.stmt());
            }
            case Stmt.ExprStmt s -> visit.accept(s.x());
            case Stmt.SendStmt s -> {
                visit.accept(s.chan());
                visit.accept(s.value());
            }
            case Stmt.IncDecStmt s -> visit.accept(s.x());
            case Stmt.AssignStmt s -> {
                each(s.lhs(), visit);
                each(s.rhs(), visit);
            }
            case Stmt.GoStmt s -> visit.accept(s.call());
            case Stmt.DeferStmt s -> visit.accept(s.call());
            case Stmt.ReturnStmt s -> each(s.results(), visit);
            case Stmt.BranchStmt s -> one(s.label(), visit);
            case Stmt.BlockStmt s -> each(s.list(), visit);
            case Stmt.CaseClause s -> {
                if (s.list() != null) {
                    each(s.list(), visit);
                }
                each(s.body(), visit);
            }
            case Stmt.CommClause s -> {
                one(s.comm(), visit);
                each(s.body(), visit);
            }
            case Stmt.IfStmt s -> {
                one(s.init(), visit);
                visit.accept(s.cond());
                visit.accept(s.body());
                one(s.elseStmt(), visit);
            }
            case Stmt.SwitchStmt s -> {
                one(s.init(), visit);
                one(s.tag(), visit);
                visit.accept(s.body());
            }
            case Stmt.TypeSwitchStmt s -> {
                one(s.init(), visit);
                visit.accept(s.assign());
                visit.accept(s.body());
            }
            case Stmt.SelectStmt s -> visit.accept(s.body());
            case Stmt.ForStmt s -> {
                one(s.init(), visit);
                one(s.cond(), visit);
                one(s.post(), visit);
                visit.accept(s.body());
            }
            case Stmt.RangeStmt s -> {
                one(s.key(), visit);
                one(s.value(), visit);
                one(s.extra(), visit);
                visit.accept(s.x());
                visit.accept(s.body());
            }
        }
    }

    private static void ofDecl(Decl decl, Consumer<? super Node> visit) {
        switch (decl) {
            case Decl.BadDecl _ -> {}
            case Decl.GenDecl d -> each(d.specs(), visit);
            case Decl.FuncDecl d -> {
                one(d.recv(), visit);
                visit.accept(d.name());
                visit.accept(d.type());
                one(d.body(), visit);
            }
        }
    }

    private static void ofSpec(Spec spec, Consumer<? super Node> visit) {
        switch (spec) {
            case Spec.ImportSpec s -> {
                one(s.name(), visit);
                visit.accept(s.path());
            }
            case Spec.ValueSpec s -> {
                each(s.names(), visit);
                one(s.type(), visit);
                each(s.values(), visit);
            }
            case Spec.TypeSpec s -> {
                visit.accept(s.name());
                one(s.typeParams(), visit);
                visit.accept(s.type());
            }
        }
    }

    private static void each(List<? extends Node> nodes, Consumer<? super Node> visit) {
        for (Node node : nodes) {
            visit.accept(node);
        }
    }

    private static void one(@Nullable Node node, Consumer<? super Node> visit) {
        if (node != null) {
            visit.accept(node);
        }
    }
}
