package dev.jigo.compiler.lower;

import dev.jigo.compiler.check.TypeAndValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.CompositeLit;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.KeyValueExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Composite literals of all types. */
final class CompositeLiteralLowering {

    /** An array literal with fewer elements than its length divided by this is filled element by element. */
    private static final int SPARSE = 4;

    private final FunctionLowering f;

    CompositeLiteralLowering(FunctionLowering f) {
        this.f = f;
    }

    /** The value of a literal; a literal whose type is left out where a pointer is wanted gives the pointer. */
    Expr value(CompositeLit e) {
        Type type = f.type(e);
        return type.underlying() instanceof Pointer pointer && e.type() == null
                ? address(e, Type.unalias(pointer.elem()))
                : value(e, type);
    }

    /** {@code &T{...}}. */
    Expr address(CompositeLit e) {
        return address(e, f.type(e));
    }

    private Expr address(CompositeLit e, Type type) {
        Expr value = value(e, type);
        return Representations.isAggregate(type)
                ? value
                : Ir.cast(f.newBox(type, value), f.unit().pointerType(type));
    }

    private Expr value(CompositeLit e, Type type) {
        List<Stmt> out = new ArrayList<>();
        Expr result = switch (type.underlying()) {
            case Struct struct -> struct(e, type, struct, out);
            case Array array -> array(e, Type.unalias(array.elem()), array.length(), out);
            case Slice slice -> slice(e, slice, out);
            case MapType map -> map(e, type, map, out);
            default -> throw new IllegalStateException("composite literal of " + type);
        };
        return Ir.sequence(out, result);
    }

    private static dev.jigo.compiler.syntax.Expr valueOf(dev.jigo.compiler.syntax.Expr element) {
        return element instanceof KeyValueExpr pair ? pair.value() : element;
    }

    private void prepare(CompositeLit e, List<Stmt> out) {
        if (e.elts().size() > 1) {
            f.order.prepare(
                    e.elts().stream().map(CompositeLiteralLowering::valueOf).toList(), out);
        }
    }

    // Structs

    private Expr struct(CompositeLit e, Type type, Struct struct, List<Stmt> out) {
        JType jtype = f.jtype(type);
        Expr made = f.zero(type);
        if (e.elts().isEmpty()) {
            return made;
        }
        prepare(e, out);
        LocalVar object = f.temp("lit", made, out);
        for (int i = 0; i < e.elts().size(); i++) {
            dev.jigo.compiler.syntax.Expr element = e.elts().get(i);
            int index = element instanceof KeyValueExpr pair ? fieldIndex(struct, (Ident) pair.key()) : i;
            Type fieldType = Type.unalias(struct.field(index).type());
            if (struct.field(index).isBlank()) {
                out.add(Ir.eval(f.exprTo(valueOf(element), fieldType)));
                continue;
            }
            out.add(Ir.setField(
                    Ir.get(object),
                    jtype.internalName(),
                    FieldPaths.fieldName(struct, index),
                    f.jtype(fieldType),
                    f.owned(valueOf(element), fieldType)));
        }
        return Ir.get(object);
    }

    private int fieldIndex(Struct struct, Ident name) {
        Var field = (Var) Objects.requireNonNull(f.info().uses().get(name));
        int index = struct.indexOf(Objects.requireNonNull(field.pkg()), field.name(), false);
        if (index < 0) {
            throw new IllegalStateException("no field " + name.name());
        }
        return index;
    }

    // Arrays and slices

    private Expr slice(CompositeLit e, Slice slice, List<Stmt> out) {
        Type elem = Type.unalias(slice.elem());
        JType type = f.representations().slice(elem);
        JType storage = f.representations().storage(elem).array();
        return Ir.callStatic(
                type.internalName(),
                "of",
                "(" + storage.descriptor() + ")" + type.descriptor(),
                array(e, elem, length(e), out));
    }

    /** The length a literal needs. */
    private long length(CompositeLit e) {
        long next = 0;
        long length = 0;
        for (dev.jigo.compiler.syntax.Expr element : e.elts()) {
            next = index(element, next) + 1;
            length = Math.max(length, next);
        }
        return length;
    }

    private long index(dev.jigo.compiler.syntax.Expr element, long next) {
        if (!(element instanceof KeyValueExpr pair)) {
            return next;
        }
        TypeAndValue known = Objects.requireNonNull(f.info().typeAndValue(pair.key()));
        Long index = Constants.longValue(Constants.toInt(Objects.requireNonNull(known.value())));
        return Objects.requireNonNull(index);
    }

    private Expr array(CompositeLit e, Type elem, long length, List<Stmt> out) {
        JType storage = f.representations().storage(elem);
        int size = Math.toIntExact(length);
        prepare(e, out);
        if ((long) e.elts().size() * SPARSE < length) {
            return sparse(e, elem, storage, size, out);
        }
        @Nullable Expr[] elements = new Expr[size];
        long next = 0;
        boolean ordered = true;
        for (dev.jigo.compiler.syntax.Expr element : e.elts()) {
            long index = index(element, next);
            ordered &= index >= next;
            elements[(int) index] = f.owned(valueOf(element), elem);
            next = index + 1;
        }
        if (!ordered) {
            spillInOrder(e, elements, out);
        }
        List<Expr> list = new ArrayList<>(size);
        for (Expr element : elements) {
            list.add(element == null ? Ir.zero(storage.value()) : element);
        }
        return Ir.arrayOf(storage, list);
    }

    /** Computes elements in source order where that is not the order of their indices. */
    private void spillInOrder(CompositeLit e, @Nullable Expr[] elements, List<Stmt> out) {
        long next = 0;
        for (dev.jigo.compiler.syntax.Expr element : e.elts()) {
            long index = index(element, next);
            Expr value = Objects.requireNonNull(elements[(int) index]);
            elements[(int) index] = f.stable("elem", value, out);
            next = index + 1;
        }
    }

    private Expr sparse(CompositeLit e, Type elem, JType storage, int size, List<Stmt> out) {
        LocalVar array = f.temp("lit", Ir.newArray(storage, Ir.i32(size)), out);
        long next = 0;
        for (dev.jigo.compiler.syntax.Expr element : e.elts()) {
            long index = index(element, next);
            out.add(Ir.setElement(Ir.get(array), Ir.i32((int) index), f.owned(valueOf(element), elem)));
            next = index + 1;
        }
        return Ir.get(array);
    }

    // Maps

    private Expr map(CompositeLit e, Type type, MapType map, List<Stmt> out) {
        MapLowering maps = f.builtins.maps();
        LocalVar made = f.temp("lit", maps.make(type, Ir.i64(e.elts().size())), out);
        Type elem = Type.unalias(map.elem());
        for (dev.jigo.compiler.syntax.Expr element : e.elts()) {
            KeyValueExpr pair = (KeyValueExpr) element;
            f.line(pair.pos(), out);
            f.order.prepare(List.of(pair.key(), pair.value()), out);
            Expr key = maps.key(pair.key(), map);
            out.add(maps.put(Ir.get(made), key, f.owned(pair.value(), elem), map));
        }
        return Ir.get(made);
    }
}
