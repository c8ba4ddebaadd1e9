package dev.jigo.compiler.lower;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Constants of every type. */
final class ConstantLowering {

    private final FunctionLowering f;

    ConstantLowering(FunctionLowering f) {
        this.f = f;
    }

    /** The constant as a value of a type; boxed if that is an interface. */
    Expr constant(ConstantValue value, Type type) {
        if (Representations.isInterface(type)) {
            Type own = Predicates.defaultType(untyped(value));
            return f.interfaces.box(constant(value, own), own);
        }
        return constantOf(value, (Basic) type.underlying());
    }

    private static Type untyped(ConstantValue value) {
        return Universe.basic(
                switch (value.kind()) {
                    case BOOL -> Basic.Kind.UNTYPED_BOOL;
                    case STRING -> Basic.Kind.UNTYPED_STRING;
                    case INT -> Basic.Kind.UNTYPED_INT;
                    case FLOAT -> Basic.Kind.UNTYPED_FLOAT;
                    case COMPLEX -> Basic.Kind.UNTYPED_COMPLEX;
                    case UNKNOWN -> throw new IllegalStateException("unknown constant");
                });
    }

    static Expr constantOf(ConstantValue value, Basic basic) {
        return switch (basic.kind()) {
            case BOOL, UNTYPED_BOOL -> Ir.bool(Constants.boolValue(value));
            case STRING, UNTYPED_STRING -> string(Constants.stringBytes(value));
            case INT8 -> Ir.i32((byte) bits(value));
            case INT16 -> Ir.i32((short) bits(value));
            case UINT8 -> Ir.i32((int) bits(value) & 0xff);
            case UINT16 -> Ir.i32((char) bits(value));
            case INT32, UINT32, UNTYPED_RUNE -> Ir.i32((int) bits(value));
            case INT, INT64, UINT, UINT64, UINTPTR, UNTYPED_INT -> Ir.i64(bits(value));
            case FLOAT32 -> Ir.f32(Constants.floatValue(Constants.toFloat(value)));
            case FLOAT64, UNTYPED_FLOAT -> Ir.f64(Constants.doubleValue(Constants.toFloat(value)));
            case COMPLEX64 -> complex32(value);
            case COMPLEX128, UNTYPED_COMPLEX -> complex(value);
            case UNSAFE_POINTER, UNTYPED_NIL, INVALID ->
                throw new IllegalStateException("constant of type " + basic.name());
        };
    }

    /** A string constant. */
    static Expr string(byte[] bytes) {
        return Ir.goString(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static long bits(ConstantValue value) {
        BigInteger integer = Constants.bigValue(Constants.toInt(value));
        return Objects.requireNonNull(integer, "integer constant").longValue();
    }

    private static Expr complex32(ConstantValue value) {
        float re = Constants.floatValue(Constants.toFloat(Constants.real(value)));
        float im = Constants.floatValue(Constants.toFloat(Constants.imaginary(value)));
        return Ir.cached(
                "complex64 " + re + " " + im,
                Ir.callStatic(Runtime.COMPLEX, "of32", "(FF)" + Runtime.COMPLEX_TYPE, Ir.f32(re), Ir.f32(im)));
    }

    private static Expr complex(ConstantValue value) {
        double re = Constants.doubleValue(Constants.toFloat(Constants.real(value)));
        double im = Constants.doubleValue(Constants.toFloat(Constants.imaginary(value)));
        return Ir.cached(
                "complex128 " + re + " " + im,
                Ir.callStatic(Runtime.COMPLEX, "of", "(DD)" + Runtime.COMPLEX_TYPE, Ir.f64(re), Ir.f64(im)));
    }
}
