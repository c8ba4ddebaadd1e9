package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/** Elements of slices and arrays: how they are read, written and addressed. Indices are 64-bit. */
final class Elements {

    private static final String OBJECT = "Ljava/lang/Object;";

    private final FunctionLowering f;

    Elements(FunctionLowering f) {
        this.f = f;
    }

    // Slices

    /** {@code s[i]}; a struct or array element is the element's object, or a fresh zero value. */
    Expr ofSlice(Expr slice, Expr index, Type elem) {
        JType sliceType = f.representations().slice(elem);
        JType erased = f.jtype(elem).erased();
        String get = Representations.isUnsignedSmall(elem) ? "getU" : "get";
        Expr value = Ir.callStatic(
                sliceType.internalName(),
                get,
                "(" + sliceType.descriptor() + index.type().descriptor() + ")" + erased.descriptor(),
                slice,
                index);
        return f.copying.orZero(value, elem);
    }

    /**
     * The object of a struct or array element, made now if the element is still zero. The operands are evaluated more
     * than
     * once.
     */
    Expr materialized(Expr slice, Expr index, Type elem) {
        JType jtype = f.jtype(elem);
        List<Stmt> out = new ArrayList<>();
        Expr there = f.spill(
                "elem",
                Ir.callStatic(Runtime.REF_SLICE, "get", "(L" + Runtime.REF_SLICE + ";J)" + OBJECT, slice, index),
                out);
        Expr made = Ir.callStatic(
                Runtime.REF_SLICE,
                "materialize",
                "(L" + Runtime.REF_SLICE + ";J" + OBJECT + ")" + OBJECT,
                slice,
                index,
                f.zero(elem));
        return Ir.sequence(out, Ir.conditional(Ir.notNull(there), Ir.cast(there, jtype), Ir.cast(made, jtype), jtype));
    }

    Stmt setInSlice(Expr slice, Expr index, Expr value, Type elem) {
        JType sliceType = f.representations().slice(elem);
        if (Representations.isStruct(elem)) {
            return Ir.eval(Ir.callStatic(
                    Runtime.REF_SLICE,
                    "setStructs",
                    "(L" + Runtime.REF_SLICE + ";J" + Runtime.STRUCT_TYPE + ")V",
                    slice,
                    wide(index),
                    value));
        }
        if (elem.underlying() instanceof Array array) {
            Copying.Nesting nesting = Copying.Nesting.of(array);
            return Ir.eval(Ir.callStatic(
                    Runtime.REF_SLICE,
                    "setArrays",
                    "(L" + Runtime.REF_SLICE + ";J" + OBJECT + "II)V",
                    slice,
                    wide(index),
                    value,
                    Ir.i32(nesting.dims()),
                    Ir.i32(nesting.leaf())));
        }
        return Ir.eval(Ir.callStatic(
                sliceType.internalName(),
                "set",
                "(" + sliceType.descriptor() + index.type().descriptor()
                        + f.jtype(elem).erased().descriptor() + ")V",
                slice,
                index,
                value));
    }

    private static Expr wide(Expr index) {
        return index.type().equals(JType.I) ? Ir.convert(ConvertOp.I2J, index) : index;
    }

    Expr pointerInSlice(Expr slice, Expr index, Type elem) {
        if (Representations.isAggregate(elem)) {
            return materialized(slice, index, elem);
        }
        JType sliceType = f.representations().slice(elem);
        JType pointer = f.unit().pointerType(elem);
        return Ir.callStatic(
                sliceType.internalName(),
                Representations.isUnsignedSmall(elem) ? "ptrU" : "ptr",
                "(" + sliceType.descriptor() + "J)" + pointer.descriptor(),
                slice,
                index);
    }

    // Arrays

    /** {@code a[i]}, the index already checked and of type I. */
    Expr ofArray(Expr array, Expr index, Type elem) {
        Expr value = Ir.element(array, index);
        return switch (Numbers.kind(elem)) {
            case UINT8 -> Ir.and(value, Ir.i32(0xff));
            case UINT16 -> Ir.convert(ConvertOp.I2C, value);
            default -> f.copying.orZero(value, elem);
        };
    }

    /** Like {@link #materialized}; the array is evaluated more than once. */
    Expr materializedInArray(Expr array, Expr index, Type elem) {
        JType jtype = f.jtype(elem);
        List<Stmt> out = new ArrayList<>();
        Expr at = f.stable("at", index, out);
        Expr there = f.spill("elem", Ir.element(array, at), out);
        Expr made = Ir.callStatic(
                Runtime.ARRAYS,
                "materialize",
                "([Ljava/lang/Object;I" + OBJECT + ")" + OBJECT,
                array,
                at,
                f.zero(elem));
        return Ir.sequence(out, Ir.conditional(Ir.notNull(there), Ir.cast(there, jtype), Ir.cast(made, jtype), jtype));
    }

    Stmt setInArray(Expr array, Expr index, Expr value, Type elem) {
        if (Representations.isAggregate(elem)) {
            return f.copying.assignInto(materializedInArray(array, index, elem), value, elem);
        }
        return Ir.setElement(array, index, value);
    }

    Expr pointerInArray(Expr array, Expr index, Type elem) {
        if (Representations.isAggregate(elem)) {
            return materializedInArray(array, index, elem);
        }
        JType storage = f.representations().storage(elem);
        return Ir.callStatic(
                Runtime.ARRAYS,
                Representations.isUnsignedSmall(elem) ? "ptrU" : "ptr",
                "(" + storage.array().descriptor() + "J)"
                        + f.unit().pointerType(elem).descriptor(),
                array,
                Ir.convert(ConvertOp.I2J, index));
    }

    /** An index checked against a constant length. */
    Expr checked(Expr index, long length) {
        if (index.type().equals(JType.I)) {
            return index;
        }
        return Ir.callStatic(
                Runtime.ARRAYS, "index", "(JI)I", index, Ir.i32((int) Math.min(length, Integer.MAX_VALUE)));
    }
}
