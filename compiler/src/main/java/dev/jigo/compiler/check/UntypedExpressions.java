package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Untyped expressions: a constant, a comparison or a shift of a constant takes its type from what surrounds it, so the
 * type of each part of one is only known later. This class remembers them until then.
 */
final class UntypedExpressions {

    /** What is known of an expression without final type; {@code shifted} if it is the left operand of a shift. */
    private record Pending(
            boolean shifted,
            OperandMode mode,
            Basic type,
            @Nullable ConstantValue value) {}

    /**
     * What an untyped operand becomes for a target type.
     *
     * @param type the type, null if the operand cannot have it, for the reason {@code failure}
     * @param value the value rounded to the type, null if it stays
     */
    record Implicit(
            @Nullable Type type,
            @Nullable ConstantValue value,
            @Nullable ErrorCode failure) {
        static Implicit of(Type type) {
            return new Implicit(type, null, null);
        }

        static Implicit failure(ErrorCode code) {
            return new Implicit(null, null, code);
        }
    }

    private static final Implicit MISMATCH = Implicit.failure(ErrorCode.INVALID_UNTYPED_CONVERSION);

    private final Checker check;
    private final Map<Expr, Pending> pending = new IdentityHashMap<>();

    UntypedExpressions(Checker check) {
        this.check = check;
    }

    /** Remembers an expression of an untyped type. */
    void remember(Expr e, OperandMode mode, Type type, @Nullable ConstantValue value) {
        pending.put(e, new Pending(false, mode, (Basic) type, value));
    }

    /** Remembers that an expression is shifted, so that its final type must be an integer type. */
    void markShifted(Expr e) {
        pending.computeIfPresent(e, (_, old) -> new Pending(true, old.mode, old.type, old.value));
    }

    /** Records those that never got a type: parts of constant expressions that were folded away. */
    void recordRemaining() {
        pending.forEach((e, known) -> check.record.typeAndValue(e, known.mode, known.type, known.value));
        pending.clear();
    }

    /** Changes the value of an expression that has no final type yet. */
    private void updateValue(Expr e, ConstantValue value) {
        pending.computeIfPresent(e, (_, old) -> new Pending(old.shifted, old.mode, old.type, value));
    }

    /**
     * Gives an untyped expression and its parts a type.
     *
     * @param isFinal whether the type stays even if it is untyped
     */
    void updateType(Expr expr, Type type, boolean isFinal) {
        // Chains of operators are as deep as they are long, to the left.
        List<Expr> parents = new ArrayList<>();
        Expr e = expr;
        while (true) {
            Pending old = pending.get(e);
            if (old == null) {
                break;
            }
            parents.add(e);
            Expr left = leftPart(e, old);
            if (left == null) {
                break;
            }
            e = left;
        }
        for (Expr parent : parents.reversed()) {
            if (parent instanceof BinaryExpr binary && takesTypeOfResult(binary, pending.get(parent))) {
                updateType(binary.y(), type, isFinal);
            }
            settle(parent, type, isFinal);
        }
    }

    /** The part of an expression that has the same type as the whole, the left one if there are two. */
    private static @Nullable Expr leftPart(Expr e, Pending old) {
        return switch (e) {
            case ParenExpr paren -> paren.x();
            case UnaryExpr unary -> old.value == null ? unary.x() : null;
            case BinaryExpr binary -> old.value == null && !Operators.isComparison(binary.op()) ? binary.x() : null;
            default -> null;
        };
    }

    private static boolean takesTypeOfResult(BinaryExpr binary, @Nullable Pending old) {
        return old != null
                && old.value == null
                && !Operators.isComparison(binary.op())
                && !Operators.isShift(binary.op());
    }

    private void settle(Expr e, Type type, boolean isFinal) {
        Pending old = pending.get(e);
        if (old == null) {
            return;
        }
        if (!isFinal && Predicates.isUntyped(type)) {
            pending.put(e, new Pending(old.shifted, old.mode, (Basic) type.underlying(), old.value));
            return;
        }
        pending.remove(e);
        if (old.shifted && !Predicates.allInteger(type)) {
            check.invalidOperation(
                    e,
                    ErrorCode.INVALID_SHIFT_OPERAND,
                    "shifted operand %s (type %s) must be integer".formatted(ExprString.of(e), check.str(type)));
            return;
        }
        ConstantValue value = old.value;
        if (value != null) {
            Operand constant = new Operand(old.mode, old.type, e);
            constant.val = value;
            convert(constant, type);
            if (constant.isInvalid()) {
                return;
            }
            value = constant.val;
        }
        check.record.typeAndValue(e, old.mode, type, value);
    }

    /** Converts an untyped operand to a type, with a complaint if it cannot be. */
    void convert(Operand x, Type target) {
        Implicit implicit = implicit(x, target);
        if (implicit.failure != null) {
            Type shown = Predicates.isTypeParam(target) ? target : target.underlying();
            check.representation.reportConversion(implicit.failure, x, shown);
            x.invalidate();
            return;
        }
        adopt(x, implicit);
    }

    /** Gives an operand the type found by {@link #implicit}. */
    void adopt(Operand x, Implicit implicit) {
        Type type = implicit.type;
        if (type == null) {
            return;
        }
        if (implicit.value != null) {
            x.val = implicit.value;
            updateValue(x.tree(), implicit.value);
        }
        if (type != x.type) {
            x.type = type;
            updateType(x.tree(), type, false);
        }
    }

    /** What an operand's type becomes where a target type is wanted. A typed operand's type stays. */
    Implicit implicit(Operand x, Type target) {
        if (x.isInvalid() || !x.isUntyped() || !Predicates.isValid(target)) {
            return Implicit.of(x.type);
        }
        if (x.isNil()) {
            return Predicates.hasNil(target) ? Implicit.of(target) : MISMATCH;
        }
        if (Predicates.isUntyped(target)) {
            Type larger = Predicates.maxType(x.type, target);
            return larger == null ? MISMATCH : Implicit.of(larger);
        }
        return switch (target.underlying()) {
            case Basic basic -> implicitBasic(x, target, basic);
            case Interface iface -> implicitInterface(x, target, iface);
            default -> MISMATCH;
        };
    }

    private Implicit implicitBasic(Operand x, Type target, Basic basic) {
        if (x.isConstant()) {
            Representation.Result result = check.representation.of(x, basic);
            return result.failure() != null
                    ? Implicit.failure(result.failure())
                    : new Implicit(target, result.value(), null);
        }
        boolean fits = switch (((Basic) x.type).kind()) {
            case UNTYPED_BOOL -> Predicates.isBoolean(target);
            case UNTYPED_INT, UNTYPED_RUNE, UNTYPED_FLOAT, UNTYPED_COMPLEX -> Predicates.isNumeric(target);
            case UNTYPED_STRING -> Predicates.isString(target);
            default -> false;
        };
        return fits ? Implicit.of(target) : MISMATCH;
    }

    private Implicit implicitInterface(Operand x, Type target, Interface iface) {
        if (Predicates.isTypeParam(target)) {
            boolean fits = TypeSet.forAll(target, (_, under) -> under != null && implicit(x, under).type != null);
            return fits ? Implicit.of(target) : MISMATCH;
        }
        // A value in an interface needs a type of its own, and no untyped value has methods.
        return iface.isEmpty() ? Implicit.of(Predicates.defaultType(x.type)) : MISMATCH;
    }
}
