package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Arithmetic;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Sizes;
import dev.jigo.compiler.types.Type;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Which constants are values of which basic types. */
final class Representation {

    /** The greatest number of bits of an untyped integer constant. */
    private static final int MAX_BITS = 512;

    /** A constant as a value of a type, or why it is none. */
    record Result(@Nullable ConstantValue value, @Nullable ErrorCode failure) {}

    private final Checker check;

    Representation(Checker check) {
        this.check = check;
    }

    /** Checks that a constant operand is a value of a type, and rounds it; with a complaint if it is none. */
    void require(Operand x, Basic type) {
        Result result = of(x, type);
        if (result.failure != null) {
            reportConversion(result.failure, x, type);
            x.invalidate();
            return;
        }
        x.val = result.value;
    }

    /** A constant operand as a value of a type. */
    Result of(Operand x, Basic type) {
        ConstantValue value = rounded(x.constant(), type);
        if (value != null) {
            return new Result(value, null);
        }
        if (Predicates.isNumeric(x.type) && Predicates.isNumeric(type)) {
            boolean truncated = !Predicates.isInteger(x.type) && Predicates.isInteger(type);
            return new Result(null, truncated ? ErrorCode.TRUNCATED_FLOAT : ErrorCode.NUMERIC_OVERFLOW);
        }
        return new Result(null, ErrorCode.INVALID_CONST_VAL);
    }

    /** Complains that an operand is no value of a type. */
    void reportConversion(ErrorCode code, Operand x, Type target) {
        String format = switch (code) {
            case TRUNCATED_FLOAT -> "%s truncated to %s";
            case NUMERIC_OVERFLOW -> "%s overflows %s";
            default -> "cannot convert %s to type %s";
        };
        check.error(x, code, format.formatted(check.str(x), check.str(target)));
    }

    /** Checks the result of a constant operation: the size of an untyped one, the range of a typed one. */
    void checkOverflow(Operand x, int opPos) {
        ConstantValue value = x.constant();
        if (value.kind() == ConstantValue.Kind.UNKNOWN) {
            check.error(opPos, ErrorCode.INVALID_CONST_VAL, "constant result is not representable");
            return;
        }
        if (!x.isUntyped()) {
            require(x, (Basic) x.type.underlying());
            return;
        }
        if (value.kind() == ConstantValue.Kind.INT && Constants.bitLength(value) > MAX_BITS) {
            String operation = x.expr == null ? "" : Operators.overflowingOperation(x.tree());
            check.error(opPos, ErrorCode.INVALID_CONST_VAL, "constant " + operation + "overflow");
            x.val = Constants.unknown();
        }
    }

    /** Whether a constant is a value of a type. */
    boolean isRepresentable(ConstantValue value, Basic type) {
        return rounded(value, type) != null;
    }

    /** A constant rounded to a type, null if it is no value of it. */
    @Nullable
    ConstantValue rounded(ConstantValue value, Basic type) {
        if (value.kind() == ConstantValue.Kind.UNKNOWN) {
            return value;
        }
        if (type.is(Basic.IS_INTEGER)) {
            ConstantValue integer = Constants.toInt(value);
            return integer.kind() == ConstantValue.Kind.INT && inRange(integer, type) ? integer : null;
        }
        if (type.is(Basic.IS_FLOAT)) {
            ConstantValue real = Constants.toFloat(value);
            return real.kind() == ConstantValue.Kind.FLOAT ? roundedFloat(real, type.kind()) : null;
        }
        if (type.is(Basic.IS_COMPLEX)) {
            ConstantValue complex = Constants.toComplex(value);
            return complex.kind() == ConstantValue.Kind.COMPLEX ? roundedComplex(complex, type.kind()) : null;
        }
        if (type.is(Basic.IS_STRING)) {
            return value.kind() == ConstantValue.Kind.STRING ? value : null;
        }
        return type.is(Basic.IS_BOOLEAN) && value.kind() == ConstantValue.Kind.BOOL ? value : null;
    }

    private static boolean inRange(ConstantValue integer, Basic type) {
        if (type.isUntyped()) {
            return true;
        }
        int bits = (int) (8 * Sizes.sizeof(type));
        if (type.is(Basic.IS_UNSIGNED)) {
            return Constants.sign(integer) >= 0 && Constants.bitLength(integer) <= bits;
        }
        Long small = Constants.longValue(integer);
        if (small != null) {
            return bits == Long.SIZE || small >= -(1L << (bits - 1)) && small < 1L << (bits - 1);
        }
        BigInteger big = Constants.bigValue(integer);
        return big != null && big.bitLength() < bits;
    }

    private static @Nullable ConstantValue roundedFloat(ConstantValue real, Basic.Kind kind) {
        return switch (kind) {
            case FLOAT32 -> Constants.roundToFloat32(real);
            case FLOAT64 -> Constants.roundToFloat64(real);
            default -> real;
        };
    }

    private static @Nullable ConstantValue roundedComplex(ConstantValue complex, Basic.Kind kind) {
        Basic.Kind part = switch (kind) {
            case COMPLEX64 -> Basic.Kind.FLOAT32;
            case COMPLEX128 -> Basic.Kind.FLOAT64;
            default -> Basic.Kind.UNTYPED_FLOAT;
        };
        ConstantValue real = roundedFloat(Constants.toFloat(Constants.real(complex)), part);
        ConstantValue imaginary = roundedFloat(Constants.toFloat(Constants.imaginary(complex)), part);
        return real == null || imaginary == null
                ? null
                : Arithmetic.binary(real, Token.ADD, Constants.makeImaginary(imaginary));
    }
}
