package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import org.jspecify.annotations.Nullable;

/**
 * An intermediate result of checking an expression; the methods that check one fill it in. Constants have a value, and
 * it is represented as the operand's type wants.
 */
final class Operand {

    OperandMode mode = OperandMode.INVALID;
    Type type = Universe.INVALID;

    @Nullable
    ConstantValue val;

    @Nullable
    Expr expr;

    /** The function of an operand that is a built-in one. */
    Builtin.@Nullable Id id;

    Operand() {}

    /** An operand that denotes a value or type without an expression of its own. */
    Operand(OperandMode mode, Type type, @Nullable Expr expr) {
        this.mode = mode;
        this.type = type;
        this.expr = expr;
    }

    /** An independent operand with the same contents. */
    Operand copy() {
        Operand copy = new Operand();
        copy.set(this);
        return copy;
    }

    /** Takes over everything from another operand. */
    void set(Operand other) {
        mode = other.mode;
        type = other.type;
        val = other.val;
        expr = other.expr;
        id = other.id;
    }

    /** Where the operand's expression begins, 0 if it has none. */
    int pos() {
        Expr e = expr;
        return e == null ? 0 : Places.start(e);
    }

    /** The expression, of an operand that is known to have one. */
    Expr tree() {
        Expr e = expr;
        if (e == null) {
            throw new IllegalStateException("operand without expression");
        }
        return e;
    }

    /** The value, of an operand that is known to be a constant. */
    ConstantValue constant() {
        ConstantValue v = val;
        if (v == null) {
            throw new IllegalStateException("operand is no constant");
        }
        return v;
    }

    boolean isInvalid() {
        return mode == OperandMode.INVALID;
    }

    boolean isConstant() {
        return mode == OperandMode.CONSTANT;
    }

    boolean isNil() {
        return mode == OperandMode.NIL_VALUE;
    }

    boolean isType() {
        return mode == OperandMode.TYPE;
    }

    /** Whether the operand's type is untyped. */
    boolean isUntyped() {
        return Predicates.isUntyped(type);
    }

    /** Marks the operand as the result of an error that was reported. */
    void invalidate() {
        mode = OperandMode.INVALID;
        val = null;
    }

    /** Makes the operand a computed value of a type. */
    void setValue(Type valueType) {
        mode = OperandMode.VALUE;
        type = valueType;
        val = null;
    }

    /** Makes the operand a constant of a type. */
    void setConstant(Type constantType, ConstantValue value) {
        mode = OperandMode.CONSTANT;
        type = constantType;
        val = value;
    }
}
