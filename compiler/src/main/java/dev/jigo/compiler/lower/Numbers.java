package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/** Facts about the numeric types, and the wrapping of results to their range. */
final class Numbers {

    private Numbers() {}

    static @Nullable Basic basic(Type type) {
        return type.underlying() instanceof Basic basic ? basic : null;
    }

    static Basic.Kind kind(Type type) {
        return type.underlying() instanceof Basic basic ? basic.kind() : Basic.Kind.INVALID;
    }

    static boolean isUnsigned(Type type) {
        Basic basic = basic(type);
        return basic != null && basic.is(Basic.IS_UNSIGNED);
    }

    static boolean isInteger(Type type) {
        Basic basic = basic(type);
        return basic != null && basic.is(Basic.IS_INTEGER);
    }

    static boolean isFloat(Type type) {
        Basic basic = basic(type);
        return basic != null && basic.is(Basic.IS_FLOAT);
    }

    static boolean isComplex(Type type) {
        Basic basic = basic(type);
        return basic != null && basic.is(Basic.IS_COMPLEX);
    }

    static boolean isString(Type type) {
        Basic basic = basic(type);
        return basic != null && basic.is(Basic.IS_STRING);
    }

    /** The width of an integer type in bits. */
    static int bits(Type type) {
        return switch (kind(type)) {
            case INT8, UINT8 -> 8;
            case INT16, UINT16 -> 16;
            case INT32, UINT32, UNTYPED_RUNE, FLOAT32 -> 32;
            default -> 64;
        };
    }

    /** Brings the int that an operation gave back into the range of a type. */
    static Expr wrap(Expr value, Type type) {
        return switch (kind(type)) {
            case INT8 -> Ir.convert(ConvertOp.I2B, value);
            case INT16 -> Ir.convert(ConvertOp.I2S, value);
            case UINT8 -> Ir.and(value, Ir.i32(0xff));
            case UINT16 -> Ir.convert(ConvertOp.I2C, value);
            default -> value;
        };
    }

    /** An integer of any type as a 64-bit one of the same value (or, for 64 bits, the same bits). */
    static Expr toLong(Expr value, Type type) {
        return switch (kind(type)) {
            case INT, INT64, UINT, UINT64, UINTPTR, UNTYPED_INT -> value;
            case UINT32 -> Ir.and(Ir.convert(ConvertOp.I2J, value), Ir.i64(0xffffffffL));
            default -> Ir.convert(ConvertOp.I2J, value);
        };
    }
}
