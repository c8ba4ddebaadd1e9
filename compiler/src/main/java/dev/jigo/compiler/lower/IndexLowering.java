package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Expr.ConvertOp;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import java.util.ArrayList;
import java.util.List;

/** {@code x[i]} as a value, for strings, slices, arrays, pointers to arrays, and maps. */
final class IndexLowering {

    private final FunctionLowering f;

    IndexLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(IndexExpr e) {
        Type container = f.type(e.x());
        if (container.underlying() instanceof MapType map) {
            List<Stmt> out = new ArrayList<>();
            f.order.prepare(List.of(e.x(), e.index()), out);
            Expr m = f.expr(e.x());
            return Ir.sequence(out, f.builtins.maps().get(m, f.builtins.maps().key(e.index(), map), map));
        }
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(List.of(e.x(), e.index()), out);
        Expr element;
        if (Numbers.isString(container)) {
            Expr string = unsigned(e.index()) ? f.stable("s", f.expr(e.x()), out) : f.expr(e.x());
            element = ofString(string, index(e.index(), string, container, out));
        } else if (container.underlying() instanceof Slice slice) {
            Expr value = unsigned(e.index()) ? f.stable("s", f.expr(e.x()), out) : f.expr(e.x());
            element = f.elements().ofSlice(value, index(e.index(), value, container, out), Type.unalias(slice.elem()));
        } else {
            Array array = array(container);
            Expr view = f.views.elements(e.x(), out);
            if (view != null) {
                Expr index = index(e.index(), view, container, out);
                Expr value = f.elements().ofSlice(view, index, Type.unalias(array.elem()));
                return Ir.sequence(out, f.at(e.lbrack(), value));
            }
            Expr object = arrayObject(e.x(), container);
            Expr index = f.elements().checked(index(e.index(), object, container, out), array.length());
            element = f.elements().ofArray(object, index, Type.unalias(array.elem()));
        }
        return Ir.sequence(out, f.at(e.lbrack(), element));
    }

    private static Expr ofString(Expr string, Expr index) {
        return Ir.callStatic(
                Runtime.GO_STRING,
                "at",
                "(" + Runtime.STRING_TYPE + index.type().descriptor() + ")I",
                string,
                index);
    }

    /** The array type that is indexed, directly or through a pointer. */
    Array array(Type container) {
        Type type = container.underlying() instanceof Pointer pointer ? pointer.elem() : container;
        return (Array) type.underlying();
    }

    /** The Java array of an array, or of what a pointer to an array points to. */
    Expr arrayObject(dev.jigo.compiler.syntax.Expr e, Type container) {
        if (container.underlying() instanceof Pointer) {
            return f.expr(e);
        }
        return f.selectors.object(e);
    }

    /** Whether an index may be too large for a long. */
    boolean unsigned(dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = f.info().typeAndValue(e);
        Type type = f.type(e);
        return (known == null || known.value() == null) && Numbers.isUnsigned(type) && Numbers.bits(type) == 64;
    }

    /**
     * An index into a container; one that may be too large for a long is checked, which needs the length.
     *
     * @param container its value, in a form that can be evaluated again if the index is unsigned
     */
    Expr index(dev.jigo.compiler.syntax.Expr e, Expr container, Type type, List<Stmt> out) {
        Expr value = index(e);
        if (!unsigned(e) || value.type().equals(JType.I)) {
            return value;
        }
        Expr length;
        if (Numbers.isString(type)) {
            length = Ir.callStatic(Runtime.GO_STRING, "len", "(" + Runtime.STRING_TYPE + ")J", container);
        } else if (type.underlying() instanceof Slice) {
            length = AppendLowering.len(container);
        } else {
            length = Ir.i64(array(type).length());
        }
        return Ir.callStatic(Runtime.OPS, "unsignedIndex", "(JJ)J", value, length);
    }

    /** An index: an I if it cannot be negative or too large for one, else a J. */
    Expr index(dev.jigo.compiler.syntax.Expr e) {
        TypeAndValue known = f.info().typeAndValue(e);
        if (known != null && known.value() != null) {
            Expr constant = f.constants.constant(known.value(), Universe.INT);
            return f.narrowing().fits(constant) ? Narrowing.narrowed(constant) : constant;
        }
        Type type = f.type(e);
        Expr value = f.expr(e);
        if (value.type().equals(JType.I) && Numbers.kind(type) != Basic.Kind.UINT32) {
            return value;
        }
        Expr wide = Numbers.toLong(value, type);
        return f.narrowing().fits(wide) ? Narrowing.narrowed(wide) : wide;
    }

    /** An index as a J. */
    Expr longIndex(dev.jigo.compiler.syntax.Expr e) {
        Expr value = index(e);
        return value.type().equals(JType.I) ? Ir.convert(ConvertOp.I2J, value) : value;
    }
}
