package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Stmt;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.BranchStmt;
import dev.jigo.compiler.syntax.Stmt.CaseClause;
import dev.jigo.compiler.syntax.Stmt.CommClause;
import dev.jigo.compiler.syntax.Stmt.EmptyStmt;
import dev.jigo.compiler.syntax.Stmt.ExprStmt;
import dev.jigo.compiler.syntax.Stmt.ForStmt;
import dev.jigo.compiler.syntax.Stmt.IfStmt;
import dev.jigo.compiler.syntax.Stmt.LabeledStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.ReturnStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Stmt.SwitchStmt;
import dev.jigo.compiler.syntax.Stmt.TypeSwitchStmt;
import dev.jigo.compiler.syntax.Token;
import java.util.List;

/** Finds out which statements are terminating, as the specification defines it. */
final class Termination {

    private final Checker check;

    Termination(Checker check) {
        this.check = check;
    }

    /** Whether nothing that follows a statement in its block can be reached, by form alone. */
    boolean isTerminating(Stmt s) {
        return isTerminating(s, "");
    }

    private boolean isTerminating(Stmt s, String label) {
        return switch (s) {
            case LabeledStmt labeled ->
                isTerminating(labeled.stmt(), labeled.label().name());
            case ExprStmt expr ->
                UnaryExpressions.unparen(expr.x()) instanceof CallExpr call && check.env.panics.contains(call);
            case ReturnStmt _ -> true;
            case BranchStmt branch -> branch.tok() == Token.GOTO || branch.tok() == Token.FALLTHROUGH;
            case BlockStmt block -> isTerminating(block.list());
            case IfStmt branch ->
                branch.elseStmt() != null && isTerminating(branch.body()) && isTerminating(branch.elseStmt());
            case SwitchStmt sw -> clausesTerminate(sw.body(), label, true);
            case TypeSwitchStmt sw -> clausesTerminate(sw.body(), label, true);
            case SelectStmt select -> clausesTerminate(select.body(), label, false);
            case ForStmt loop -> loop.cond() == null && !hasBreak(loop.body(), label, true);
            default -> false;
        };
    }

    private boolean isTerminating(List<Stmt> list) {
        int last = list.size() - 1;
        while (last >= 0 && list.get(last) instanceof EmptyStmt) {
            last--;
        }
        return last >= 0 && isTerminating(list.get(last));
    }

    private boolean clausesTerminate(BlockStmt body, String label, boolean needsDefault) {
        boolean hasDefault = false;
        for (Stmt clause : body.list()) {
            hasDefault |= clause instanceof CaseClause c && c.list() == null;
            List<Stmt> list = clauseBody(clause);
            if (!isTerminating(list) || hasBreak(list, label, true)) {
                return false;
            }
        }
        return hasDefault || !needsDefault;
    }

    private static List<Stmt> clauseBody(Stmt clause) {
        return switch (clause) {
            case CaseClause c -> c.body();
            case CommClause c -> c.body();
            default -> throw new IllegalArgumentException("no clause");
        };
    }

    private static boolean hasBreak(List<Stmt> list, String label, boolean implicit) {
        for (Stmt s : list) {
            if (hasBreak(s, label, implicit)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a statement contains a break that refers to the statement around it.
     *
     * @param label the label of the latter, empty without one
     * @param implicit whether a break without label refers to it
     */
    private static boolean hasBreak(Stmt s, String label, boolean implicit) {
        return switch (s) {
            case LabeledStmt labeled -> hasBreak(labeled.stmt(), label, implicit);
            case BranchStmt branch -> {
                Ident target = branch.label();
                yield branch.tok() == Token.BREAK
                        && (target == null ? implicit : target.name().equals(label));
            }
            case BlockStmt block -> hasBreak(block.list(), label, implicit);
            case IfStmt branch ->
                hasBreak(branch.body(), label, implicit)
                        || branch.elseStmt() != null && hasBreak(branch.elseStmt(), label, implicit);
            case CaseClause clause -> hasBreak(clause.body(), label, implicit);
            case CommClause clause -> hasBreak(clause.body(), label, implicit);
            case SwitchStmt sw -> !label.isEmpty() && hasBreak(sw.body(), label, false);
            case TypeSwitchStmt sw -> !label.isEmpty() && hasBreak(sw.body(), label, false);
            case SelectStmt select -> !label.isEmpty() && hasBreak(select.body(), label, false);
            case ForStmt loop -> !label.isEmpty() && hasBreak(loop.body(), label, false);
            case RangeStmt range -> !label.isEmpty() && hasBreak(range.body(), label, false);
            default -> false;
        };
    }
}
