package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Identity;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks expressions with two operands. */
final class BinaryExpressions {

    private final Checker check;

    BinaryExpressions(Checker check) {
        this.check = check;
    }

    /** Checks {@code x op y}. Operations nest to the left, so the left operands are walked without recursion. */
    void binary(Operand x, BinaryExpr e) {
        List<BinaryExpr> spine = new ArrayList<>();
        Expr leftmost = e;
        while (leftmost instanceof BinaryExpr binary) {
            spine.add(binary);
            leftmost = binary.x();
        }
        check.exprs.expr(x, leftmost);
        for (BinaryExpr operation : spine.reversed()) {
            operate(x, operation, operation.x(), operation.y(), operation.op());
            if (operation != e) {
                x.expr = operation;
                check.record.operand(x);
            }
        }
    }

    /** Checks {@code lhs op= rhs} as {@code lhs op rhs}. */
    void assignOp(Operand x, Expr lhs, Expr rhs, Token op) {
        check.exprs.expr(x, lhs);
        operate(x, null, lhs, rhs, op);
    }

    /**
     * Applies an operation to a left operand that was checked.
     *
     * @param e the whole expression, null for an assignment operation
     */
    private void operate(Operand x, @Nullable BinaryExpr e, Expr lhs, Expr rhs, Token op) {
        Operand y = new Operand();
        check.exprs.expr(y, rhs);
        if (x.isInvalid()) {
            return;
        }
        if (y.isInvalid()) {
            x.invalidate();
            x.expr = y.expr;
            return;
        }
        if (Operators.isShift(op)) {
            check.shifts.shift(x, y, e, op);
            return;
        }
        matchTypes(x, y);
        if (x.isInvalid()) {
            return;
        }
        if (Operators.isComparison(op)) {
            check.comparisons.compare(x, y, op, false);
            return;
        }
        if (!Identity.identical(x.type, y.type)) {
            reportMismatch(x, y, e, lhs, rhs, op);
            x.invalidate();
            return;
        }
        if (!isDefined(op, x.type)) {
            check.invalidOperation(
                    x, ErrorCode.UNDEFINED_OP, "operator %s not defined on %s".formatted(op.text(), check.str(x)));
            x.invalidate();
            return;
        }
        if ((op == Token.QUO || op == Token.REM) && dividesByZero(x, y)) {
            check.invalidOperation(y, ErrorCode.DIVISION_BY_ZERO, "division by zero");
            x.invalidate();
            return;
        }
        if (x.isConstant() && y.isConstant()) {
            fold(x, y, e, op);
        } else {
            x.mode = OperandMode.VALUE;
            x.val = null;
        }
    }

    /** Converts an untyped operand to the other's type where that may succeed. */
    void matchTypes(Operand x, Operand y) {
        if (!mayConvert(x, y)) {
            return;
        }
        check.untyped.convert(x, y.type);
        if (x.isInvalid()) {
            return;
        }
        check.untyped.convert(y, x.type);
        if (y.isInvalid()) {
            x.invalidate();
        }
    }

    private static boolean mayConvert(Operand x, Operand y) {
        if (!x.isUntyped() && !y.isUntyped()) {
            return false;
        }
        if (Predicates.allNumeric(x.type) != Predicates.allNumeric(y.type)) {
            return false;
        }
        if (Predicates.isNonTypeParamInterface(x.type) || Predicates.isNonTypeParamInterface(y.type)) {
            return true;
        }
        if (Predicates.allBoolean(x.type) != Predicates.allBoolean(y.type)
                || Predicates.allString(x.type) != Predicates.allString(y.type)) {
            return false;
        }
        if (x.isNil()) {
            return Predicates.hasNil(y.type);
        }
        if (y.isNil()) {
            return Predicates.hasNil(x.type);
        }
        return !(x.type.underlying() instanceof Pointer) && !(y.type.underlying() instanceof Pointer);
    }

    private void reportMismatch(Operand x, Operand y, @Nullable BinaryExpr e, Expr lhs, Expr rhs, Token op) {
        if (!Predicates.isValid(x.type) || !Predicates.isValid(y.type)) {
            return;
        }
        String operation =
                e != null ? ExprString.of(e) : "%s %s= %s".formatted(ExprString.of(lhs), op.text(), ExprString.of(rhs));
        check.invalidOperation(
                x,
                ErrorCode.MISMATCHED_TYPES,
                "%s (mismatched types %s and %s)".formatted(operation, check.str(x.type), check.str(y.type)));
    }

    private static boolean isDefined(Token op, Type type) {
        return switch (op) {
            case ADD -> Predicates.allNumericOrString(type);
            case SUB, MUL, QUO -> Predicates.allNumeric(type);
            case REM, AND, OR, XOR, AND_NOT -> Predicates.allInteger(type);
            case LAND, LOR -> Predicates.allBoolean(type);
            default -> throw new IllegalArgumentException("binary " + op);
        };
    }

    private static boolean dividesByZero(Operand x, Operand y) {
        if (!y.isConstant()) {
            return false;
        }
        ConstantValue divisor = y.constant();
        if ((x.isConstant() || Predicates.allInteger(x.type)) && isZero(divisor)) {
            return true;
        }
        // A complex divisor whose square is too small for a float leaves nothing to divide by.
        if (x.isConstant() && Predicates.isComplex(x.type) && divisor.kind() != ConstantValue.Kind.UNKNOWN) {
            ConstantValue real = Constants.real(divisor);
            ConstantValue imaginary = Constants.imaginary(divisor);
            return isZero(Arithmetic.binary(real, Token.MUL, real))
                    && isZero(Arithmetic.binary(imaginary, Token.MUL, imaginary));
        }
        return false;
    }

    private static boolean isZero(ConstantValue value) {
        return value.kind() != ConstantValue.Kind.UNKNOWN && Constants.sign(value) == 0;
    }

    private void fold(Operand x, Operand y, @Nullable BinaryExpr e, Token op) {
        ConstantValue a = x.constant();
        ConstantValue b = y.constant();
        if (a.kind() == ConstantValue.Kind.UNKNOWN || b.kind() == ConstantValue.Kind.UNKNOWN) {
            x.val = Constants.unknown();
            return;
        }
        x.val = op == Token.QUO && Predicates.isInteger(x.type)
                ? Arithmetic.quotient(a, b)
                : Arithmetic.binary(a, op, b);
        x.expr = e;
        check.representation.checkOverflow(x, e == null ? 0 : e.opPos());
    }
}
