package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import org.jspecify.annotations.Nullable;

/** Conversions: the explicit ones, and those that assignments imply. */
final class ConversionLowering {

    private final FunctionLowering f;

    ConversionLowering(FunctionLowering f) {
        this.f = f;
    }

    /** A value converted to a type it is assignable to. */
    Expr assign(Expr value, Type from, Type to) {
        if (from == to) {
            return value;
        }
        if (Representations.isInterface(to)) {
            return Representations.isInterface(from) ? value : f.interfaces.box(f.copying.copy(value, from), from);
        }
        if (Representations.isStruct(to)) {
            return structs(value, from, to);
        }
        return value.type().isReference() ? Ir.cast(value, f.jtype(to)) : value;
    }

    /** {@code T(x)}. */
    Expr explicit(CallExpr call) {
        Type to = f.type(call);
        dev.jigo.compiler.syntax.Expr operand = call.args().getFirst();
        TypeAndValue known = f.info().typeAndValue(operand);
        if (f.isNil(operand)) {
            return Ir.nullOf(f.jtype(to));
        }
        if (known != null && known.value() != null && isConstantTarget(known.value(), to)) {
            return f.constants.constant(known.value(), to);
        }
        Type from = f.type(operand);
        if (Representations.isInterface(to)) {
            return f.exprTo(operand, to);
        }
        Expr unsafe = f.unsafe.conversion(operand, from, to);
        return unsafe != null ? unsafe : convert(f.expr(operand), from, to, known != null && known.value() != null);
    }

    /** Whether the converted constant is again a constant, or would be if the type were no type parameter. */
    private boolean isConstantTarget(ConstantValue operand, Type to) {
        if (!(to.underlying() instanceof Basic basic)) {
            return false;
        }
        return switch (operand.kind()) {
            case BOOL -> basic.is(Basic.IS_BOOLEAN);
            case STRING -> basic.is(Basic.IS_STRING);
            case INT, FLOAT, COMPLEX -> basic.is(Basic.IS_NUMERIC) && fits(operand, basic);
            case UNKNOWN -> false;
        };
    }

    /** A typed constant converts like a variable where it is not representable in the type. */
    private static boolean fits(ConstantValue operand, Basic to) {
        return !to.is(Basic.IS_INTEGER) || Constants.toInt(operand).kind() == ConstantValue.Kind.INT;
    }

    private Expr convert(Expr value, Type from, Type to, boolean constant) {
        if (to.underlying() instanceof Basic target) {
            return toBasic(value, from, target, to);
        }
        if (Numbers.isString(from)) {
            return fromString(value, (Slice) to.underlying(), constant);
        }
        if (from.underlying() instanceof Slice slice && !(to.underlying() instanceof Slice)) {
            return fromSlice(value, slice, to);
        }
        if (from.underlying() instanceof Pointer && to.underlying() instanceof Pointer) {
            return f.unsafe.pointers(value, from, to);
        }
        return assign(value, from, to);
    }

    private Expr toBasic(Expr value, Type from, Basic target, Type to) {
        if (target.is(Basic.IS_STRING)) {
            return toString(value, from);
        }
        if (target.is(Basic.IS_NUMERIC)) {
            return number(value, from, to);
        }
        return value;
    }

    // Strings

    private Expr toString(Expr value, Type from) {
        String string = Runtime.STRING_TYPE;
        if (Numbers.isString(from)) {
            return value;
        }
        if (from.underlying() instanceof Slice slice) {
            return Numbers.bits(slice.elem()) == 8
                    ? Ir.callStatic(Runtime.GO_STRING, "fromBytes", "(L" + Runtime.BYTE_SLICE + ";)" + string, value)
                    : Ir.callStatic(Runtime.GO_STRING, "fromRunes", "(L" + Runtime.INT_SLICE + ";)" + string, value);
        }
        return Ir.callStatic(Runtime.GO_STRING, "fromRune", "(J)" + string, Numbers.toLong(value, from));
    }

    private static Expr fromString(Expr value, Slice slice, boolean constant) {
        String string = Runtime.STRING_TYPE;
        return Numbers.bits(slice.elem()) == 8
                ? Ir.callStatic(
                        Runtime.GO_STRING,
                        constant ? "toBytesExact" : "toBytes",
                        "(" + string + ")L" + Runtime.BYTE_SLICE + ";",
                        value)
                : Ir.callStatic(Runtime.GO_STRING, "toRunes", "(" + string + ")L" + Runtime.INT_SLICE + ";", value);
    }

    // Slices

    /**
     * {@code *(*[N]T)(s)} as a value: a copy of the elements, which need not be a Java array of their own as those
     * behind a
     * pointer must. Null for all other operands.
     */
    @Nullable
    Expr pointedArray(dev.jigo.compiler.syntax.Expr pointer) {
        if (!(Captures.unparen(pointer) instanceof CallExpr call) || !f.isType(call.fun())) {
            return null;
        }
        dev.jigo.compiler.syntax.Expr operand = call.args().getFirst();
        Type from = f.type(operand);
        return f.type(call).underlying() instanceof Pointer to && from.underlying() instanceof Slice slice
                ? fromSlice(f.expr(operand), slice, Type.unalias(to.elem()))
                : null;
    }

    private Expr fromSlice(Expr value, Slice slice, Type to) {
        boolean pointer = to.underlying() instanceof Pointer;
        Array array = (Array) (to.underlying() instanceof Pointer p ? p.elem().underlying() : to.underlying());
        JType sliceType = f.representations().slice(slice.elem());
        String storage = f.representations().storage(slice.elem()).array().descriptor();
        Expr length = Ir.i64(array.length());
        if (pointer) {
            return Ir.callStatic(
                    sliceType.internalName(),
                    "toArrayPtr",
                    "(" + sliceType.descriptor() + "J)" + storage,
                    value,
                    length);
        }
        if (!Representations.isAggregate(slice.elem())) {
            return Ir.callStatic(
                    sliceType.internalName(), "toArray", "(" + sliceType.descriptor() + "J)" + storage, value, length);
        }
        Copying.Nesting nesting = Copying.Nesting.of(array);
        if (nesting.dims() == 0) {
            return Ir.callStatic(
                    sliceType.internalName(),
                    "toArrayStructs",
                    "(" + sliceType.descriptor() + "J)" + storage,
                    value,
                    length);
        }
        return Ir.callStatic(
                sliceType.internalName(),
                "toArrayArrays",
                "(" + sliceType.descriptor() + "JII)" + storage,
                value,
                length,
                Ir.i32(nesting.dims() - 1),
                Ir.i32(nesting.leaf()));
    }

    // Structs

    /** Structs of different types have different classes: the fields are copied over. */
    private Expr structs(Expr value, Type from, Type to) {
        JType source = f.jtype(from);
        JType target = f.jtype(to);
        return source.equals(target) ? value : f.unit().structConversions().convert(value, from, to);
    }

    // Numbers

    /** Converts between numeric types. */
    Expr number(Expr value, Type from, Type to) {
        if (Numbers.isComplex(to)) {
            String complex = Runtime.COMPLEX_TYPE;
            boolean rounds = Numbers.kind(to) == Basic.Kind.COMPLEX64 && Numbers.kind(from) != Basic.Kind.COMPLEX64;
            return rounds ? Ir.callStatic(Runtime.COMPLEX, "round32", "(" + complex + ")" + complex, value) : value;
        }
        if (Numbers.isFloat(from)) {
            return Numbers.isFloat(to) ? floats(value, from, to) : floatToInteger(value, from, to);
        }
        return Numbers.isFloat(to) ? integerToFloat(value, from, to) : integers(value, from, to);
    }

    private static Expr floats(Expr value, Type from, Type to) {
        int source = Numbers.bits(from);
        int target = Numbers.bits(to);
        if (source == target) {
            return value;
        }
        return Ir.convert(target == 64 ? ConvertOp.F2D : ConvertOp.D2F, value);
    }

    private static Expr integers(Expr value, Type from, Type to) {
        if (Numbers.bits(to) == 64) {
            return Numbers.toLong(value, from);
        }
        Expr narrow = Numbers.bits(from) == 64 ? Ir.convert(ConvertOp.J2I, value) : value;
        boolean fits = Numbers.bits(from) < Numbers.bits(to) || Numbers.kind(from) == Numbers.kind(to);
        return fits && (Numbers.isUnsigned(from) || !Numbers.isUnsigned(to) || Numbers.bits(to) == 32)
                ? narrow
                : Numbers.wrap(narrow, to);
    }

    private static Expr integerToFloat(Expr value, Type from, Type to) {
        boolean wide = Numbers.bits(from) == 64;
        boolean toDouble = Numbers.bits(to) == 64;
        if (Numbers.isUnsigned(from) && Numbers.bits(from) >= 32) {
            String name = (wide ? "u64To" : "u32To") + (toDouble ? "Double" : "Float");
            return Ir.callStatic(Runtime.OPS, name, "(" + (wide ? "J" : "I") + ")" + (toDouble ? "D" : "F"), value);
        }
        ConvertOp op = wide ? (toDouble ? ConvertOp.J2D : ConvertOp.J2F) : (toDouble ? ConvertOp.I2D : ConvertOp.I2F);
        return Ir.convert(op, value);
    }

    private static Expr floatToInteger(Expr value, Type from, Type to) {
        Expr d = Numbers.bits(from) == 32 ? Ir.convert(ConvertOp.F2D, value) : value;
        return switch (Numbers.kind(to)) {
            case INT, INT64, UNTYPED_INT -> Ir.callStatic(Runtime.OPS, "toInt64", "(D)J", d);
            case UINT, UINT64, UINTPTR -> Ir.callStatic(Runtime.OPS, "toUint64", "(D)J", d);
            case UINT32 -> Ir.callStatic(Runtime.OPS, "toUint32", "(D)I", d);
            default -> Numbers.wrap(Ir.callStatic(Runtime.OPS, "toInt32", "(D)I", d), to);
        };
    }
}
