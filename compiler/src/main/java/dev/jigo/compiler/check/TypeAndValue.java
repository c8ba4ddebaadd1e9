package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/**
 * What the checker found out about an expression.
 *
 * @param mode what the expression denotes
 * @param type its type; for a built-in function that is called, the signature of this call; for nil, the type nil takes
 *     where it stands; a {@code Tuple} for a call with several results or none, and for a comma-ok expression that is
 *     assigned to two variables
 * @param value the value of a constant expression, represented as its type wants; else null
 */
public record TypeAndValue(
        OperandMode mode, Type type, @Nullable ConstantValue value) {

    /** Whether it is a call without results. */
    public boolean isVoid() {
        return mode == OperandMode.NO_VALUE;
    }

    /** Whether it denotes a type. */
    public boolean isType() {
        return mode == OperandMode.TYPE;
    }

    /** Whether it denotes a built-in function. */
    public boolean isBuiltin() {
        return mode == OperandMode.BUILTIN;
    }

    /** Whether it has a value at run time or is a constant. */
    public boolean isValue() {
        return switch (mode) {
            case CONSTANT, VARIABLE, MAP_INDEX, VALUE, NIL_VALUE, COMMA_OK, COMMA_ERR -> true;
            case INVALID, NO_VALUE, BUILTIN, TYPE -> false;
        };
    }

    /** Whether it is nil. */
    public boolean isNil() {
        return mode == OperandMode.NIL_VALUE;
    }

    /** Whether it is a constant. */
    public boolean isConstant() {
        return value != null;
    }

    /** Whether its address can be taken. */
    public boolean isAddressable() {
        return mode == OperandMode.VARIABLE;
    }

    /** Whether it can be assigned to. */
    public boolean isAssignable() {
        return mode == OperandMode.VARIABLE || mode == OperandMode.MAP_INDEX;
    }

    /** Whether it can be used in {@code v, ok := x}. */
    public boolean hasOk() {
        return mode == OperandMode.COMMA_OK || mode == OperandMode.MAP_INDEX;
    }
}
