package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.SliceExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code x[lo:hi]} and {@code x[lo:hi:max]}. */
final class SliceLowering {

    private final FunctionLowering f;

    SliceLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(SliceExpr e) {
        Type container = f.type(e.x());
        List<Stmt> out = new ArrayList<>();
        List<dev.jigo.compiler.syntax.Expr> operands = new ArrayList<>(List.of(e.x()));
        for (dev.jigo.compiler.syntax.Expr bound :
                new dev.jigo.compiler.syntax.@Nullable Expr[] {e.low(), e.high(), e.max()}) {
            if (bound != null) {
                operands.add(bound);
            }
        }
        f.order.prepare(operands, out);
        Expr result;
        if (Numbers.isString(container)) {
            result = ofString(e, out);
        } else if (container.underlying() instanceof Slice slice) {
            result = ofSlice(e, slice, out);
        } else {
            result = ofArray(e, container, out);
        }
        return Ir.sequence(out, f.at(e.lbrack(), result));
    }

    private Expr low(SliceExpr e) {
        return e.low() == null ? Ir.i64(0) : f.indexing.longIndex(e.low());
    }

    private Expr ofString(SliceExpr e, List<Stmt> out) {
        String string = Runtime.STRING_TYPE;
        Expr s = f.expr(e.x());
        if (e.high() != null) {
            return Ir.callStatic(
                    Runtime.GO_STRING,
                    "slice",
                    "(" + string + "JJ)" + string,
                    s,
                    low(e),
                    f.indexing.longIndex(e.high()));
        }
        Expr stable = f.stable("s", s, out);
        Expr lo = e.low() == null ? Ir.i64(0) : f.stable("lo", low(e), out);
        Expr length = Ir.callStatic(Runtime.GO_STRING, "len", "(" + string + ")J", stable);
        return Ir.callStatic(Runtime.GO_STRING, "slice", "(" + string + "JJ)" + string, stable, lo, length);
    }

    private Expr ofSlice(SliceExpr e, Slice slice, List<Stmt> out) {
        JType type = f.representations().slice(slice.elem());
        String owner = type.internalName();
        Expr s = f.expr(e.x());
        if (e.max() != null && e.high() != null) {
            return Ir.callStatic(
                    owner,
                    "slice3",
                    "(" + type.descriptor() + "JJJ)" + type.descriptor(),
                    s,
                    low(e),
                    f.indexing.longIndex(e.high()),
                    f.indexing.longIndex(e.max()));
        }
        String descriptor = "(" + type.descriptor() + "JJ)" + type.descriptor();
        if (e.high() != null) {
            return Ir.callStatic(owner, "slice", descriptor, s, low(e), f.indexing.longIndex(e.high()));
        }
        Expr stable = f.stable("s", s, out);
        Expr lo = e.low() == null ? Ir.i64(0) : f.stable("lo", low(e), out);
        Expr length = Ir.callStatic(Runtime.SLICE, "len", "(" + Runtime.SLICE_TYPE + ")J", stable);
        return Ir.callStatic(owner, "slice", descriptor, stable, lo, length);
    }

    private Expr ofArray(SliceExpr e, Type container, List<Stmt> out) {
        Array array = f.indexing.array(container);
        JType type = f.representations().slice(array.elem());
        String storage = f.representations().storage(array.elem()).array().descriptor();
        Expr object = container.underlying() instanceof Pointer
                ? f.expr(e.x())
                : f.place(e.x(), out).load();
        List<Expr> args = new ArrayList<>(List.of(object, low(e)));
        args.add(e.high() == null ? Ir.i64(array.length()) : f.indexing.longIndex(e.high()));
        StringBuilder descriptor = new StringBuilder("(").append(storage).append("JJ");
        if (e.max() != null) {
            args.add(f.indexing.longIndex(e.max()));
            descriptor.append('J');
        }
        descriptor.append(')').append(type.descriptor());
        return Ir.callStatic(type.internalName(), "fromArray", Signature.parse(descriptor.toString()), args);
    }
}
