package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays that are a part of other memory: what {@code (*[N]T)(s)} points to. No Java array can be a part of another one, so
 * such a pointer is made only of a whole one. Where it is indexed, sliced or assigned through at once, no pointer is
 * needed: the elements are reached through a slice of N elements.
 */
final class ArrayViews {

    private final FunctionLowering f;

    ArrayViews(FunctionLowering f) {
        this.f = f;
    }

    /**
     * The elements of an array, or of what a pointer to an array points to, as a slice; null unless it is the conversion of
     * a slice.
     */
    @Nullable
    Expr elements(dev.jigo.compiler.syntax.Expr container, List<Stmt> out) {
        CallExpr conversion = conversion(container);
        if (conversion == null) {
            return null;
        }
        dev.jigo.compiler.syntax.Expr operand = conversion.args().getFirst();
        if (!(f.type(operand).underlying() instanceof Slice slice)) {
            return null;
        }
        JType type = f.representations().slice(slice.elem());
        Expr length = Ir.i64(array(conversion).length());
        Expr s = f.stable("s", f.expr(operand), out);
        out.add(Ir.eval(
                Ir.callStatic(Runtime.SLICE_BOUNDS, "checkConversion", "(" + Runtime.SLICE_TYPE + "J)V", s, length)));
        String descriptor = "(" + type.descriptor() + "JJJ)" + type.descriptor();
        return Ir.get(f.temp(
                "view", Ir.callStatic(type.internalName(), "slice3", descriptor, s, Ir.i64(0), length, length), out));
    }

    /**
     * For {@code (*[N]T)(p)[lo:hi:max]} where p is an unsafe.Pointer: the pointer p. N is often much more than there is, and
     * the bounds tell how many elements there are.
     */
    dev.jigo.compiler.syntax.@Nullable Expr unsafePointer(SliceExpr e) {
        CallExpr conversion = e.high() == null ? null : conversion(e.x());
        if (conversion == null) {
            return null;
        }
        dev.jigo.compiler.syntax.Expr operand = conversion.args().getFirst();
        return UnsafeLowering.isUnsafePointer(f.type(operand)) ? operand : null;
    }

    /** The conversion to a pointer to an array of some elements that an expression is, or dereferences. */
    private @Nullable CallExpr conversion(dev.jigo.compiler.syntax.Expr container) {
        dev.jigo.compiler.syntax.Expr e = Captures.unparen(container);
        if (e instanceof StarExpr star) {
            e = Captures.unparen(star.x());
        }
        return e instanceof CallExpr call
                        && f.isType(call.fun())
                        && f.type(call).underlying() instanceof Pointer pointer
                        && pointer.elem().underlying() instanceof Array array
                        && array.length() > 0
                ? call
                : null;
    }

    private Array array(CallExpr conversion) {
        return (Array) ((Pointer) f.type(conversion).underlying()).elem().underlying();
    }

    /** The variable {@code *(*[N]T)(s)}, to be assigned to; null for all other pointers. */
    @Nullable
    Place place(StarExpr e, Type array, List<Stmt> out) {
        Expr view = elements(e, out);
        return view == null ? null : new View(f, view, e, array);
    }

    private record View(FunctionLowering f, Expr view, StarExpr expression, Type type) implements Place {
        @Override
        public Expr load() {
            return f.expr(expression);
        }

        @Override
        public Stmt store(Expr value) {
            Type elem = Type.unalias(((Array) type.underlying()).elem());
            JType slice = f.representations().slice(elem);
            String storage = f.representations().storage(elem).array().descriptor();
            Expr values = Ir.callStatic(slice.internalName(), "of", "(" + storage + ")" + slice.descriptor(), value);
            return Ir.eval(f.builtins.appends().copy(view, values, elem));
        }

        @Override
        public Expr address() {
            return f.expr(expression.x());
        }
    }
}
