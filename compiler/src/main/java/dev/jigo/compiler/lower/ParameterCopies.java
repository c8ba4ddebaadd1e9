package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.FuncLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.BlockStmt;
import dev.jigo.compiler.syntax.Stmt.DeferStmt;
import dev.jigo.compiler.syntax.Stmt.GoStmt;
import dev.jigo.compiler.syntax.Stmt.IncDecStmt;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Stmt.SelectStmt;
import dev.jigo.compiler.syntax.Stmt.SendStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.syntax.Walk;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Var;
import org.jspecify.annotations.Nullable;

/**
 * Whether a struct or array parameter must be copied on entry: not if the function neither changes it nor hands its
 * address on, and runs nothing that could change the argument meanwhile.
 */
final class ParameterCopies {

    private ParameterCopies() {}

    static boolean isNeeded(FunctionLowering f, Var var, @Nullable BlockStmt body) {
        return body == null || f.captures().isShared(var) || f.captures().isAssigned(var) || mayChange(f, body);
    }

    /** Whether a body stores to anything but plain local variables, or runs code that is not in sight. */
    private static boolean mayChange(FunctionLowering f, BlockStmt body) {
        boolean[] found = {false};
        Walk.inspect(body, node -> {
            found[0] |= changes(f, node);
            return !found[0];
        });
        return found[0];
    }

    private static boolean changes(FunctionLowering f, Node node) {
        return switch (node) {
            case AssignStmt assignment -> !assignment.lhs().stream().allMatch(ParameterCopies::isName);
            case IncDecStmt step -> !isName(step.x());
            case CallExpr call -> mayRunCode(f, call);
            case UnaryExpr unary -> unary.op() == Token.ARROW;
            case RangeStmt _, SelectStmt _, SendStmt _, GoStmt _, DeferStmt _, FuncLit _ -> true;
            default -> false;
        };
    }

    private static boolean isName(Expr e) {
        return switch (e) {
            case Ident _ -> true;
            case ParenExpr paren -> isName(paren.x());
            default -> false;
        };
    }

    private static boolean mayRunCode(FunctionLowering f, CallExpr call) {
        TypeAndValue known = f.info().typeAndValue(call);
        if (known != null && known.value() != null) {
            return false;
        }
        TypeAndValue fun = f.info().typeAndValue(call.fun());
        if (fun != null && fun.isType()) {
            return false;
        }
        if (fun == null || !fun.isBuiltin()) {
            return true;
        }
        return !(Captures.unparen(call.fun()) instanceof Ident id
                && f.info().uses().get(id) instanceof Builtin builtin
                && isHarmless(builtin.builtinId()));
    }

    private static boolean isHarmless(Builtin.Id id) {
        return switch (id) {
            case LEN, CAP, MIN, MAX, REAL, IMAG, COMPLEX, MAKE, NEW -> true;
            default -> false;
        };
    }
}
