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
import java.util.Objects;
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
        return Ir.sequence(out, f.at(e.lbrack(), slice(e, container, out)));
    }

    private Expr slice(SliceExpr e, Type container, List<Stmt> out) {
        if (Numbers.isString(container)) {
            return ofString(e, out);
        }
        if (container.underlying() instanceof Slice slice) {
            JType type = f.representations().slice(slice.elem());
            Expr s = f.expr(e.x());
            boolean again = e.high() == null || unsigned(e) != 0;
            return ofSlice(e, again ? f.stable("s", s, out) : s, type, null, out);
        }
        Array array = f.indexing.array(container);
        JType type = f.representations().slice(array.elem());
        Expr view = f.views.elements(e.x(), out);
        if (view != null) {
            return ofSlice(e, view, type, array, out);
        }
        dev.jigo.compiler.syntax.Expr pointer = f.views.unsafePointer(e);
        return pointer != null ? ofMemory(e, pointer, type, array, out) : ofArray(e, container, array, out);
    }

    /**
     * The operands between the brackets.
     *
     * @param high null if there is none
     * @param max null if there is none
     */
    private record Bounds(
            Expr low, @Nullable Expr high, @Nullable Expr max) {
        List<Expr> after(Expr first, Expr length) {
            List<Expr> all = new ArrayList<>(List.of(first, low, high == null ? length : high));
            if (max != null) {
                all.add(max);
            }
            return all;
        }

        String descriptor() {
            return max == null ? "JJ" : "JJJ";
        }
    }

    private Expr bound(dev.jigo.compiler.syntax.@Nullable Expr e) {
        return e == null ? Ir.i64(0) : f.indexing.longIndex(e);
    }

    /** Which bounds may be too large for a long: 1 low, 2 high, 4 max. */
    private int unsigned(SliceExpr e) {
        return unsigned(e.low(), 1) | unsigned(e.high(), 2) | unsigned(e.max(), 4);
    }

    private int unsigned(dev.jigo.compiler.syntax.@Nullable Expr bound, int flag) {
        return bound != null && f.indexing.unsigned(bound) ? flag : 0;
    }

    /**
     * The bounds without a check but for what the check of the runtime cannot tell: bounds that are too large for a long, and
     * those of an array that is only known as a slice.
     *
     * @param limit what they may be at most
     * @param length what high is if there is none
     * @param array whether the limit is a length, not a capacity
     * @param always whether the runtime's own check has another limit
     */
    private Bounds bounds(SliceExpr e, Expr limit, Expr length, boolean array, boolean always, List<Stmt> out) {
        int unsigned = unsigned(e);
        Expr low = bound(e.low());
        Expr high = e.high() == null ? null : bound(e.high());
        Expr max = e.max() == null ? null : bound(e.max());
        if (unsigned == 0 && !always) {
            return new Bounds(low, high, max);
        }
        low = f.stable("lo", low, out);
        high = f.stable("hi", high == null ? length : high, out);
        max = max == null ? null : f.stable("max", max, out);
        Expr check = Ir.callStatic(
                Runtime.SLICE_BOUNDS,
                max == null ? "check" : "check3",
                max == null ? "(JJJIZ)V" : "(JJJJIZ)V",
                max == null
                        ? new Expr[] {low, high, limit, Ir.i32(unsigned), Ir.bool(array)}
                        : new Expr[] {low, high, max, limit, Ir.i32(unsigned), Ir.bool(array)});
        out.add(Ir.eval(f.at(e.lbrack(), check)));
        return new Bounds(low, high, max);
    }

    private Expr ofString(SliceExpr e, List<Stmt> out) {
        String string = Runtime.STRING_TYPE;
        boolean again = e.high() == null || unsigned(e) != 0;
        Expr s = again ? f.stable("s", f.expr(e.x()), out) : f.expr(e.x());
        Expr length = Ir.callStatic(Runtime.GO_STRING, "len", "(" + string + ")J", s);
        Bounds bounds = bounds(e, length, length, true, false, out);
        Signature signature = Signature.parse("(" + string + "JJ)" + string);
        return Ir.callStatic(Runtime.GO_STRING, "slice", signature, bounds.after(s, length));
    }

    /** @param viewed the array that the slice stands for, null if it is a slice in the program, too */
    private Expr ofSlice(SliceExpr e, Expr s, JType type, @Nullable Array viewed, List<Stmt> out) {
        Expr length = Ir.callStatic(Runtime.SLICE, "len", "(" + Runtime.SLICE_TYPE + ")J", s);
        Expr capacity = Ir.callStatic(Runtime.SLICE, "cap", "(" + Runtime.SLICE_TYPE + ")J", s);
        Bounds bounds = bounds(e, capacity, length, viewed != null, viewed != null, out);
        String descriptor = "(" + type.descriptor() + bounds.descriptor() + ")" + type.descriptor();
        String method = e.max() == null ? "slice" : "slice3";
        return Ir.callStatic(type.internalName(), method, Signature.parse(descriptor), bounds.after(s, length));
    }

    /** A slice of an array of which only that much has to exist as the bounds say. */
    private Expr ofMemory(SliceExpr e, dev.jigo.compiler.syntax.Expr pointer, JType type, Array array, List<Stmt> out) {
        Expr p = f.stable("p", f.expr(pointer), out);
        Expr limit = Ir.i64(array.length());
        Bounds bounds = bounds(e, limit, limit, true, true, out);
        Expr count = bounds.max() == null ? bounds.high() : bounds.max();
        Expr memory = Ir.cast(f.unsafe.slice(p, Objects.requireNonNull(count), type), type);
        String descriptor = "(" + type.descriptor() + bounds.descriptor() + ")" + type.descriptor();
        String method = e.max() == null ? "slice" : "slice3";
        return Ir.callStatic(type.internalName(), method, Signature.parse(descriptor), bounds.after(memory, limit));
    }

    private Expr ofArray(SliceExpr e, Type container, Array array, List<Stmt> out) {
        JType type = f.representations().slice(array.elem());
        String storage = f.representations().storage(array.elem()).array().descriptor();
        Expr object = container.underlying() instanceof Pointer
                ? f.expr(e.x())
                : f.place(e.x(), out).load();
        Expr a = unsigned(e) == 0 ? object : f.stable("a", object, out);
        Expr length = Ir.i64(array.length());
        Bounds bounds = bounds(e, length, length, true, false, out);
        String descriptor = "(" + storage + bounds.descriptor() + ")" + type.descriptor();
        return Ir.callStatic(type.internalName(), "fromArray", Signature.parse(descriptor), bounds.after(a, length));
    }
}
