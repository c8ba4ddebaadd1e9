package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Universe;
import org.jspecify.annotations.Nullable;

/**
 * Checks shifts. An untyped constant shifted by a count that is not constant takes the type it would have without the
 * shift, which only its surroundings tell; see {@link UntypedExpressions#markShifted}.
 */
final class Shifts {

    /** The greatest count for constants: enough to write the smallest float64. */
    private static final int MAX_COUNT = 1023 - 1 + 52;

    private final Checker check;

    Shifts(Checker check) {
        this.check = check;
    }

    /** Checks {@code x op y}; {@code e} is null for an assignment operation. */
    void shift(Operand x, Operand y, @Nullable BinaryExpr e, Token op) {
        if (!isShiftable(x)) {
            check.invalidOperation(
                    x, ErrorCode.INVALID_SHIFT_OPERAND, "shifted operand %s must be integer".formatted(check.str(x)));
            x.invalidate();
            return;
        }
        boolean countOk = y.isConstant() ? constantCount(x, y) : variableCount(y);
        if (!countOk) {
            x.invalidate();
            return;
        }
        if (x.isConstant() && y.isConstant()) {
            fold(x, y, e, op);
            return;
        }
        if (y.isConstant() && y.isUntyped()) {
            check.untyped.updateType(y.tree(), Universe.UINT, true);
        }
        if (x.isConstant() && x.isUntyped()) {
            check.untyped.markShifted(x.tree());
            x.mode = OperandMode.VALUE;
            x.val = null;
            return;
        }
        if (!Predicates.allInteger(x.type)) {
            check.invalidOperation(
                    x, ErrorCode.INVALID_SHIFT_OPERAND, "shifted operand %s must be integer".formatted(check.str(x)));
            x.invalidate();
            return;
        }
        x.mode = OperandMode.VALUE;
        x.val = null;
    }

    private static boolean isShiftable(Operand x) {
        if (Predicates.allInteger(x.type)) {
            return true;
        }
        return x.isUntyped() && x.isConstant() && Constants.toInt(x.constant()).kind() == ConstantValue.Kind.INT;
    }

    /** A typed constant count of a constant may be a float, as long as its value is an integer. */
    private boolean constantCount(Operand x, Operand y) {
        ConstantValue count = Constants.toInt(y.constant());
        if (count.kind() == ConstantValue.Kind.INT && Constants.sign(count) < 0) {
            check.invalidOperation(y, ErrorCode.INVALID_SHIFT_COUNT, "negative shift count " + check.str(y));
            return false;
        }
        if (y.isUntyped()) {
            check.representation.require(y, Universe.UINT);
            return !y.isInvalid();
        }
        return x.isConstant() || isInteger(y);
    }

    private boolean variableCount(Operand y) {
        if (Predicates.allInteger(y.type)) {
            return Predicates.allUnsigned(y.type)
                    || check.verifyVersion(y.pos(), "go1.13", "invalid operation: signed shift count " + check.str(y));
        }
        if (y.isUntyped()) {
            check.untyped.convert(y, Universe.UINT);
            return !y.isInvalid();
        }
        return isInteger(y);
    }

    private boolean isInteger(Operand y) {
        if (Predicates.allInteger(y.type)) {
            return true;
        }
        check.invalidOperation(
                y, ErrorCode.INVALID_SHIFT_COUNT, "shift count %s must be integer".formatted(check.str(y)));
        return false;
    }

    private void fold(Operand x, Operand y, @Nullable BinaryExpr e, Token op) {
        ConstantValue value = Constants.toInt(x.constant());
        ConstantValue count = Constants.toInt(y.constant());
        boolean unknown =
                value.kind() == ConstantValue.Kind.UNKNOWN || y.constant().kind() == ConstantValue.Kind.UNKNOWN;
        if (unknown) {
            x.val = Constants.unknown();
        } else {
            Long bits = count.kind() == ConstantValue.Kind.INT ? Constants.longValue(count) : null;
            if (bits == null || bits > MAX_COUNT) {
                check.invalidOperation(y, ErrorCode.INVALID_SHIFT_COUNT, "invalid shift count " + check.str(y));
                x.invalidate();
                return;
            }
            x.val = Arithmetic.shift(value, op, bits.intValue());
        }
        // A constant such as 2.0 can be shifted, and what comes out is an integer.
        if (!Predicates.isInteger(x.type)) {
            x.type = Universe.UNTYPED_INT;
        }
        x.expr = e;
        if (!unknown) {
            check.representation.checkOverflow(x, e == null ? 0 : e.opPos());
        }
    }
}
