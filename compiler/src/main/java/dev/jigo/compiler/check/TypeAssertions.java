package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.TypeAssertExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Type;

/** Checks type assertions {@code x.(T)}, and whether the cases of type switches are possible. */
final class TypeAssertions {

    private final Checker check;

    TypeAssertions(Checker check) {
        this.check = check;
    }

    /** Checks a type assertion. */
    void expression(Operand x, TypeAssertExpr e) {
        check.exprs.expr(x, e.x());
        if (x.isInvalid()) {
            return;
        }
        Expr written = e.type();
        if (written == null) {
            check.error(e, ErrorCode.INVALID_SYNTAX_TREE, "use of .(type) outside type switch");
            x.invalidate();
            return;
        }
        if (Predicates.isTypeParam(x.type)) {
            check.invalidOperation(
                    x, ErrorCode.INVALID_ASSERT, "cannot use type assertion on type parameter value " + check.str(x));
            x.invalidate();
            return;
        }
        if (!(x.type.underlying() instanceof Interface)) {
            check.invalidOperation(x, ErrorCode.INVALID_ASSERT, check.str(x) + " is not an interface");
            x.invalidate();
            return;
        }
        Type type = check.types.varType(written);
        if (!Predicates.isValid(type)) {
            x.invalidate();
            return;
        }
        checkPossible(e, x, type, false);
        x.setValue(type);
        x.mode = OperandMode.COMMA_OK;
    }

    /**
     * Complains if a value in an interface can never have a type.
     *
     * @param e the assertion, or the case of a type switch
     */
    void checkPossible(Expr e, Operand x, Type type, boolean typeSwitch) {
        Cause cause = new Cause();
        if (check.satisfaction.assertable(x.type, type, cause)) {
            return;
        }
        String shown = ExprString.of(e);
        String text = typeSwitch
                ? "impossible type switch case: %s\n\t%s cannot have dynamic type %s %s"
                        .formatted(shown, check.str(x), check.str(type), cause.text())
                : "impossible type assertion: %s\n\t%s does not implement %s %s"
                        .formatted(shown, check.str(type), check.str(x.type), cause.text());
        check.error(e, ErrorCode.IMPOSSIBLE_ASSERT, text);
    }
}
