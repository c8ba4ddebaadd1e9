package dev.jigo.compiler.check;

import dev.jigo.compiler.types.Assignability;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Convertibility;
import dev.jigo.compiler.types.Satisfaction;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import org.jspecify.annotations.Nullable;

/** Which operands, untyped ones included, are assignable or convertible to which types. */
final class OperandAssignability {

    private final Checker check;
    private final Assignability types;
    private final Convertibility conversions;

    OperandAssignability(Checker check) {
        this.check = check;
        Satisfaction satisfaction = check.satisfaction;
        this.types = new Assignability(satisfaction);
        this.conversions = new Convertibility(satisfaction, types);
    }

    boolean isAssignable(Operand x, Type target) {
        return violation(x, target, null) == null;
    }

    /** Why an operand is not assignable to a type, null if it is. */
    @Nullable
    ErrorCode violation(Operand x, Type target, @Nullable Cause cause) {
        if (x.isInvalid()) {
            return null;
        }
        if (x.isUntyped()) {
            return isUntypedAssignable(x, target) ? null : ErrorCode.INCOMPATIBLE_ASSIGN;
        }
        return switch (types.assign(x.type, target, cause)) {
            case OK -> null;
            case INCOMPATIBLE -> ErrorCode.INCOMPATIBLE_ASSIGN;
            case INTERFACE -> ErrorCode.INVALID_IFACE_ASSIGN;
            case CHANNEL -> ErrorCode.INVALID_CHAN_ASSIGN;
        };
    }

    private boolean isUntypedAssignable(Operand x, Type target) {
        if (Type.unalias(target) instanceof TypeParam param) {
            return param.iface()
                    .typeSet()
                    .all(term -> term != null
                            && check.untyped.implicit(x, term.type()).type() != null);
        }
        return check.untyped.implicit(x, target).type() != null;
    }

    /** Whether an operand that is no constant, or is converted to a type without constants, can be converted. */
    boolean isConvertible(Operand x, Type target, Cause cause) {
        if (x.isUntyped()) {
            // What stands in the way of an untyped value is no property of its type.
            return isUntypedAssignable(x, target) || conversions.convert(x.type, target, null);
        }
        return conversions.convert(x.type, target, cause);
    }
}
