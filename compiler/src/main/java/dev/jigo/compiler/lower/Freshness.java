package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.Info;
import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Token;

/** Whether a struct or array value is known to nobody else, so that it can be bound to a variable without a copy. */
final class Freshness {

    private Freshness() {}

    /** Whether the value of an expression belongs to whoever evaluates it. */
    static boolean isFresh(Info info, Expr e) {
        return switch (e) {
            case Expr.CompositeLit _ -> true;
            case Expr.ParenExpr paren -> isFresh(info, paren.x());
            case Expr.UnaryExpr unary -> unary.op() == Token.ARROW;
            case Expr.CallExpr call -> {
                TypeAndValue fun = info.typeAndValue(call.fun());
                yield fun == null || !fun.isType() || isFresh(info, call.args().getFirst());
            }
            default -> false;
        };
    }
}
