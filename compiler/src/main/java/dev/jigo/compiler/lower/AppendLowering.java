package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Sizes;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/** The built-in functions append, copy and clear on slices. */
final class AppendLowering {

    private final FunctionLowering f;

    AppendLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr append(CallExpr call) {
        Type type = f.type(call);
        Type elem = Type.unalias(((Slice) type.underlying()).elem());
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(call.args(), out);
        Expr slice = f.exprTo(call.args().getFirst(), type);
        Expr result;
        boolean moves = f.unit().movingAppends().contains(call);
        if (call.ellipsis() != 0) {
            result = appendAll(slice, call.args().get(1), type, elem, moves);
        } else if (call.args().size() == 1) {
            result = slice;
        } else if (call.args().size() == 2) {
            Expr value = f.owned(call.args().get(1), elem);
            result = moves && Representations.isAggregate(elem)
                    ? moving("append", elem, slice, value, JType.OBJECT)
                    : operation("append", elem, List.of(slice, value), List.of(valueType(elem)), true);
        } else {
            result = appendSeveral(slice, call, elem, moves, out);
        }
        return Ir.sequence(out, f.at(call.lparen(), result));
    }

    private JType valueType(Type elem) {
        if (Representations.isStruct(elem)) {
            return JType.STRUCT;
        }
        return f.jtype(elem).erased();
    }

    /** An operation that stores and moves elements as they are, for slices whose old array nobody else knows. */
    private Expr moving(String name, Type elem, Expr slice, Expr argument, JType type) {
        return Ir.callStatic(
                Runtime.REF_SLICE,
                name,
                new Signature(List.of(JType.REF_SLICE, type, JType.I), JType.REF_SLICE),
                List.of(slice, argument, Ir.i32(size(elem))));
    }

    private Expr appendAll(Expr slice, dev.jigo.compiler.syntax.Expr more, Type type, Type elem, boolean moves) {
        if (f.isNil(more)) {
            return slice;
        }
        Type moreType = f.type(more);
        if (Numbers.isString(moreType)) {
            return Ir.callStatic(
                    Runtime.BYTE_SLICE,
                    "appendString",
                    "(L" + Runtime.BYTE_SLICE + ";" + Runtime.STRING_TYPE + ")L" + Runtime.BYTE_SLICE + ";",
                    slice,
                    f.expr(more));
        }
        if (moves && Representations.isStruct(elem)) {
            return moving("appendAllMoving", elem, slice, f.expr(more), JType.REF_SLICE);
        }
        return operation("appendAll", elem, List.of(slice, f.expr(more)), List.of(f.jtype(type)), true);
    }

    /** The slice grows once, then gets its new elements. */
    private Expr appendSeveral(Expr slice, CallExpr call, Type elem, boolean moves, List<Stmt> out) {
        Expr old = f.spill("slice", slice, out);
        List<Expr> values = new ArrayList<>();
        for (dev.jigo.compiler.syntax.Expr arg :
                call.args().subList(1, call.args().size())) {
            values.add(f.stable("value", f.owned(arg, elem), out));
        }
        Expr length = f.spill("len", len(old), out);
        Expr grown = f.spill(
                "grown",
                moves && Representations.isAggregate(elem)
                        ? moving("grow", elem, old, Ir.i64(values.size()), JType.J)
                        : operation("grow", elem, List.of(old, Ir.i64(values.size())), List.of(JType.J), true),
                out);
        for (int i = 0; i < values.size(); i++) {
            Expr index = i == 0 ? length : Ir.add(length, Ir.i64(i));
            out.add(f.elements().setInSlice(grown, index, values.get(i), elem));
        }
        return grown;
    }

    static Expr len(Expr slice) {
        return Ir.callStatic(Runtime.SLICE, "len", "(" + Runtime.SLICE_TYPE + ")J", slice);
    }

    /**
     * Calls an operation of the slice class in the form for the kind of elements.
     *
     * @param args the slice first
     * @param types of the further arguments
     * @param sized whether a slice of references needs the size of its elements
     */
    private Expr operation(String name, Type elem, List<Expr> args, List<JType> types, boolean sized) {
        JType slice = f.representations().slice(elem);
        List<Expr> all = new ArrayList<>(args);
        List<JType> params = new ArrayList<>(List.of(slice));
        params.addAll(types);
        String method = name;
        if (slice.equals(JType.REF_SLICE)) {
            if (sized) {
                all.add(Ir.i32(size(elem)));
                params.add(JType.I);
            }
            method = addVariant(name, elem, all, params);
        }
        JType result = name.equals("copy") ? JType.J : name.equals("clear") ? JType.V : slice;
        return Ir.callStatic(slice.internalName(), method, new Signature(params, result), all);
    }

    private static String addVariant(String name, Type elem, List<Expr> args, List<JType> params) {
        if (Representations.isStruct(elem)) {
            return name + "Structs";
        }
        if (!(elem.underlying() instanceof Array array)) {
            return name;
        }
        Copying.Nesting nesting = Copying.Nesting.of(array);
        args.add(Ir.i32(nesting.dims()));
        args.add(Ir.i32(nesting.leaf()));
        params.add(JType.I);
        params.add(JType.I);
        return name + "Arrays";
    }

    /** The size of an element in bytes under gc's layout, negative if it holds no pointers. */
    static int size(Type elem) {
        int size = (int) Math.min(Sizes.sizeof(elem), Integer.MAX_VALUE);
        return hasPointers(elem) ? size : -size;
    }

    private static boolean hasPointers(Type type) {
        return switch (type.underlying()) {
            case Basic basic -> basic.is(Basic.IS_STRING) || basic.kind() == Basic.Kind.UNSAFE_POINTER;
            case Array array -> array.length() > 0 && hasPointers(array.elem());
            case Struct struct -> {
                boolean found = false;
                for (int i = 0; i < struct.size(); i++) {
                    found |= hasPointers(struct.field(i).type());
                }
                yield found;
            }
            default -> true;
        };
    }

    Expr copy(CallExpr call) {
        dev.jigo.compiler.syntax.Expr to = call.args().get(0);
        dev.jigo.compiler.syntax.Expr from = call.args().get(1);
        List<Stmt> out = new ArrayList<>();
        f.order.prepare(call.args(), out);
        Type type = f.type(to);
        Expr result;
        if (Numbers.isString(f.type(from))) {
            result = Ir.callStatic(
                    Runtime.BYTE_SLICE,
                    "copyString",
                    "(L" + Runtime.BYTE_SLICE + ";" + Runtime.STRING_TYPE + ")J",
                    f.expr(to),
                    f.expr(from));
        } else {
            Type elem = Type.unalias(((Slice) type.underlying()).elem());
            result = copy(f.expr(to), f.expr(from), elem);
        }
        return Ir.sequence(out, result);
    }

    /** Copies elements of one slice to another, and gives their number. */
    Expr copy(Expr to, Expr from, Type elem) {
        return operation(
                "copy", elem, List.of(to, from), List.of(f.representations().slice(elem)), false);
    }

    Expr clear(Expr slice, Type elem) {
        return operation("clear", elem, List.of(slice), List.of(), false);
    }
}
