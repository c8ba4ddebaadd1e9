package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeSet;
import dev.jigo.compiler.types.Universe;
import org.jspecify.annotations.Nullable;

/** Checks conversions {@code T(x)}. */
final class Conversions {

    private final Checker check;

    Conversions(Checker check) {
        this.check = check;
    }

    /** Converts an operand to a type. */
    void convert(Operand x, Type target) {
        boolean constant = x.isConstant();
        Cause cause = new Cause();
        boolean ok;
        if (constant && Predicates.isConstType(target)) {
            ConstantValue value = converted(x, target);
            ok = value != null;
            if (!ok && Predicates.isInteger(x.type) && Predicates.isInteger(target)) {
                check.error(
                        x,
                        ErrorCode.INVALID_CONVERSION,
                        "constant %s overflows %s".formatted(x.constant(), check.str(target)));
                x.invalidate();
                return;
            }
            x.val = ok ? value : integerIfPossible(x.constant(), target);
        } else if (constant && Predicates.isTypeParam(target)) {
            ok = constantToTypeParam(x, target, cause);
            // A type parameter has no constants.
            x.mode = OperandMode.VALUE;
        } else {
            ok = check.assignability.isConvertible(x, target, cause);
            if (ok) {
                x.mode = OperandMode.VALUE;
            }
        }
        if (!ok) {
            String text = "cannot convert %s to type %s".formatted(check.str(x), check.str(target));
            check.error(x, ErrorCode.INVALID_CONVERSION, cause.isEmpty() ? text : text + ": " + cause.text());
            x.invalidate();
            return;
        }
        if (x.isUntyped()) {
            check.untyped.updateType(x.tree(), operandType(x, target, constant), true);
        }
        x.type = target;
        if (!x.isConstant()) {
            x.val = null;
        }
    }

    /** The type that an untyped operand of a conversion has itself. */
    private static Type operandType(Operand x, Type target, boolean constant) {
        if (x.type == Universe.UNTYPED_NIL) {
            return target;
        }
        if (Predicates.isNonTypeParamInterface(target) || constant && !Predicates.isConstType(target)) {
            return Predicates.defaultType(x.type);
        }
        if (x.isConstant() && Predicates.isInteger(x.type) && Predicates.allString(target)) {
            return x.type;
        }
        return target;
    }

    /** A constant that does not fit an integer type, as messages about it show it. */
    private static ConstantValue integerIfPossible(ConstantValue value, Type target) {
        ConstantValue integer = Constants.toInt(value);
        boolean shown = Predicates.isInteger(target) && integer.kind() == ConstantValue.Kind.INT;
        return shown ? integer : value;
    }

    /** A constant as a value of a type; an integer becomes a string of its code point. Null if it cannot be. */
    private @Nullable ConstantValue converted(Operand x, Type target) {
        if (!(target.underlying() instanceof Basic basic)) {
            return null;
        }
        ConstantValue value = check.representation.rounded(x.constant(), basic);
        if (value == null && Predicates.isInteger(x.type) && Predicates.isString(basic)) {
            return Constants.runeString(x.constant());
        }
        return value;
    }

    private boolean constantToTypeParam(Operand x, Type target, Cause cause) {
        return TypeSet.forAll(target, (_, under) -> {
            if (under == null) {
                cause.set(check.str(target) + " does not contain specific types");
                return false;
            }
            if (Predicates.isString(x.type) && Predicates.isBytesOrRunes(under) || converted(x, under) != null) {
                return true;
            }
            boolean integers = Predicates.isInteger(x.type) && Predicates.isInteger(under);
            cause.set(
                    integers
                            ? "constant %s overflows %s (in %s)"
                                    .formatted(x.constant(), check.str(under), check.str(target))
                            : "cannot convert %s to type %s (in %s)"
                                    .formatted(check.str(x), check.str(under), check.str(target)));
            return false;
        });
    }
}
