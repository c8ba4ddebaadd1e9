package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import org.jspecify.annotations.Nullable;

/** Checks comparisons, those understood between the tag and the cases of a switch included. */
final class Comparisons {

    /** Why two operands cannot be compared, and which of them is to blame; the cause may be empty. */
    private record Failure(ErrorCode code, Operand culprit, String cause) {}

    private final Checker check;

    Comparisons(Checker check) {
        this.check = check;
    }

    /**
     * Compares two operands whose types were matched; the result is an untyped boolean.
     *
     * @param switchCase whether {@code x} is a case and {@code y} the tag of a switch
     */
    void compare(Operand x, Operand y, Token op, boolean switchCase) {
        if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
            x.invalidate();
            return;
        }
        Failure failure = failure(x, y, op);
        if (failure != null) {
            report(failure, x, y, op, switchCase);
            x.invalidate();
            return;
        }
        if (x.isConstant() && y.isConstant()) {
            x.val = Constants.of(Arithmetic.compare(x.constant(), op, y.constant()));
        } else {
            x.mode = OperandMode.VALUE;
            x.val = null;
            // The operands exist at run time, so they have a type of their own now.
            check.untyped.updateType(x.tree(), Predicates.defaultType(x.type), true);
            check.untyped.updateType(y.tree(), Predicates.defaultType(y.type), true);
        }
        x.type = Universe.UNTYPED_BOOL;
    }

    private @Nullable Failure failure(Operand x, Operand y, Token op) {
        if (!check.assignability.isAssignable(x, y.type) && !check.assignability.isAssignable(y, x.type)) {
            // Only the second operand shows that there is a mismatch.
            return new Failure(
                    ErrorCode.MISMATCHED_TYPES,
                    y,
                    "mismatched types %s and %s".formatted(check.str(x.type), check.str(y.type)));
        }
        if (op == Token.EQL || op == Token.NEQ) {
            return inequality(x, y);
        }
        if (!Predicates.allOrdered(x.type)) {
            return new Failure(ErrorCode.UNDEFINED_OP, x, "");
        }
        return Predicates.allOrdered(y.type) ? null : new Failure(ErrorCode.UNDEFINED_OP, y, "");
    }

    private @Nullable Failure inequality(Operand x, Operand y) {
        if (x.isNil() || y.isNil()) {
            boolean both = x.isNil() && y.isNil();
            boolean hasNil = Predicates.hasNil(x.isNil() ? y.type : x.type);
            return hasNil && !both ? null : new Failure(ErrorCode.UNDEFINED_OP, y, "");
        }
        if (!Predicates.comparable(x.type)) {
            return new Failure(ErrorCode.UNDEFINED_OP, x, incomparableCause(x.type));
        }
        if (!Predicates.comparable(y.type)) {
            return new Failure(ErrorCode.UNDEFINED_OP, y, incomparableCause(y.type));
        }
        return null;
    }

    /** Why values of a type cannot be compared, empty if there is nothing more to say. */
    String incomparableCause(Type type) {
        Type under = type.underlying();
        if (under instanceof Slice || under instanceof Signature || under instanceof MapType) {
            return CompositeKind.of(type) + " can only be compared to nil";
        }
        Cause cause = new Cause();
        Predicates.comparable(type, true, cause, check::qualifier);
        return cause.text();
    }

    private void report(Failure failure, Operand x, Operand y, Token op, boolean switchCase) {
        Operand culprit = failure.culprit;
        String cause = failure.cause;
        if (cause.isEmpty()) {
            if (Predicates.isTypeParam(x.type) || Predicates.isTypeParam(y.type)) {
                culprit = Predicates.isTypeParam(x.type) ? culprit : y;
                cause = "type parameter %s cannot use operator %s".formatted(check.str(culprit.type), op.text());
            } else {
                String kind = CompositeKind.of(culprit.type);
                cause = "operator %s not defined on %s"
                        .formatted(op.text(), kind.isEmpty() ? check.str(culprit.type) : kind);
            }
        }
        String left = ExprString.of(x.tree());
        String right = ExprString.of(y.tree());
        if (switchCase) {
            check.error(x, failure.code, "invalid case %s in switch on %s (%s)".formatted(left, right, cause));
        } else {
            check.invalidOperation(culprit, failure.code, "%s %s %s (%s)".formatted(left, op.text(), right, cause));
        }
    }
}
