package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.List;
import java.util.Objects;

/** The places that expressions denote: see {@link Place}. */
final class Places {

    private final FunctionLowering f;

    Places(FunctionLowering f) {
        this.f = f;
    }

    Place place(dev.jigo.compiler.syntax.Expr e, List<Stmt> out) {
        return switch (e) {
            case ParenExpr paren -> place(paren.x(), out);
            case Ident id when id.isBlank() -> new Blank();
            case Ident id -> variable((Var) Objects.requireNonNull(f.info().objectOf(id)));
            case SelectorExpr selector -> selected(selector, out);
            case IndexExpr index -> element(index, out);
            case StarExpr star -> pointedTo(star, out);
            default -> new Temporary(f, f.type(e), f.temp("value", f.owned(e, f.type(e)), out));
        };
    }

    private Place variable(Var var) {
        Variable local = f.variable(var);
        if (local != null) {
            return new Local(f, local);
        }
        return new PackageVariable(f, var, f.type(var.type()));
    }

    private Place selected(SelectorExpr e, List<Stmt> out) {
        Selection selection = f.info().selections().get(e);
        if (selection == null) {
            return variable((Var) Objects.requireNonNull(f.info().uses().get(e.sel())));
        }
        FieldPaths.FieldRef field = f.selectors.field(e, selection);
        Expr object = f.stable("object", field.object(), out);
        return new Field(f, new FieldPaths.FieldRef(object, field.owner(), field.name(), field.jtype(), field.type()));
    }

    private Place element(IndexExpr e, List<Stmt> out) {
        Type container = f.type(e.x());
        if (container.underlying() instanceof MapType map) {
            Expr mapValue = f.stable("map", f.expr(e.x()), out);
            Expr key = f.stable("key", f.builtins.maps().key(e.index(), map), out);
            return new MapElement(f, mapValue, key, map, f.type(map.elem()));
        }
        f.order.prepare(List.of(e.x(), e.index()), out);
        if (container.underlying() instanceof Slice slice) {
            Expr value = f.stable("slice", f.expr(e.x()), out);
            Expr index = f.stable("index", f.indexing.index(e.index(), value, container, out), out);
            return new SliceElement(f, value, index, Type.unalias(slice.elem()), e.lbrack());
        }
        Array array = f.indexing.array(container);
        Expr view = f.views.elements(e.x(), out);
        if (view != null) {
            Expr index = f.stable("index", f.indexing.index(e.index(), view, container, out), out);
            return new SliceElement(f, view, index, Type.unalias(array.elem()), e.lbrack());
        }
        Expr value = f.stable("array", f.indexing.arrayObject(e.x(), container), out);
        Expr index = f.stable("index", f.indexing.index(e.index(), value, container, out), out);
        return new ArrayElement(f, value, index, array, e.lbrack());
    }

    private Place pointedTo(StarExpr e, List<Stmt> out) {
        Type elem = Type.unalias(((Pointer) f.type(e.x()).underlying()).elem());
        Place cast = f.unsafe.castPlace(e, elem, out);
        if (cast == null) {
            cast = f.views.place(e, elem, out);
        }
        return cast != null ? cast : new Target(f, f.stable("pointer", f.expr(e.x()), out), elem);
    }

    /** {@code _}. */
    record Blank() implements Place {
        @Override
        public Type type() {
            throw new IllegalStateException("the blank identifier has no type");
        }

        @Override
        public Expr load() {
            throw new IllegalStateException("the blank identifier has no value");
        }

        @Override
        public Stmt store(Expr value) {
            return Ir.eval(value);
        }

        @Override
        public Expr address() {
            throw new IllegalStateException("the blank identifier has no address");
        }
    }

    /** A value that is no variable: composite literals whose parts are selected. */
    private record Temporary(FunctionLowering f, Type type, LocalVar local) implements Place {
        @Override
        public Expr load() {
            return Ir.get(local);
        }

        @Override
        public Stmt store(Expr value) {
            return Ir.set(local, value);
        }

        @Override
        public Expr address() {
            return Representations.isAggregate(type) ? load() : f.newBox(type, load());
        }
    }

    private record Local(FunctionLowering f, Variable variable) implements Place {
        @Override
        public Type type() {
            return variable.type();
        }

        @Override
        public Expr load() {
            return f.load(variable);
        }

        @Override
        public Stmt store(Expr value) {
            return f.store(variable, value);
        }

        @Override
        public Expr address() {
            if (!variable.boxed() && !Representations.isAggregate(variable.type())) {
                throw new IllegalStateException("address of a variable without a box: " + variable.local());
            }
            return Ir.cast(variable.raw(), f.unit().pointerType(variable.type()));
        }
    }

    private record PackageVariable(FunctionLowering f, Var var, Type type) implements Place {
        private PackageVariables.Field field() {
            return f.unit().variables().field(var);
        }

        @Override
        public Expr load() {
            return field().get();
        }

        @Override
        public Stmt store(Expr value) {
            return Representations.isAggregate(type) ? f.copying.assignInto(load(), value, type) : field().set(value);
        }

        @Override
        public Expr address() {
            return Representations.isAggregate(type)
                    ? load()
                    : f.unit().variables().pointer(var);
        }
    }

    private record Field(FunctionLowering f, FieldPaths.FieldRef field) implements Place {
        @Override
        public Type type() {
            return field.type();
        }

        @Override
        public Expr load() {
            return field.get();
        }

        @Override
        public Stmt store(Expr value) {
            return Representations.isAggregate(type())
                    ? f.copying.assignInto(load(), value, type())
                    : Ir.setField(field.object(), field.owner(), field.name(), field.jtype(), value);
        }

        @Override
        public Expr address() {
            return f.paths().address(field);
        }
    }

    /** What a pointer points to. */
    record Target(FunctionLowering f, Expr pointer, Type type) implements Place {
        @Override
        public Expr load() {
            return f.paths().load(pointer, type);
        }

        @Override
        public Stmt store(Expr value) {
            if (Representations.isAggregate(type)) {
                return f.copying.assignInto(pointer, value, type);
            }
            JType erased = f.jtype(type).erased();
            String owner = Representations.pointerOfKind(erased.kind()).internalName();
            return Ir.eval(Ir.callVirtual(pointer, owner, "set", "(" + erased.descriptor() + ")V", value));
        }

        @Override
        public Expr address() {
            return Ir.cast(
                    Ir.callStatic(
                            "java/util/Objects", "requireNonNull", "(Ljava/lang/Object;)Ljava/lang/Object;", pointer),
                    pointer.type());
        }
    }

    /** @param pos where an index out of range is reported */
    private record SliceElement(FunctionLowering f, Expr slice, Expr index, Type type, int pos) implements Place {
        private Expr longIndex() {
            return index.type().equals(JType.I) ? Ir.convert(Expr.ConvertOp.I2J, index) : index;
        }

        @Override
        public Expr load() {
            return Representations.isAggregate(type)
                    ? f.elements().materialized(slice, longIndex(), type)
                    : f.elements().ofSlice(slice, index, type);
        }

        @Override
        public Stmt store(Expr value) {
            Stmt store = f.elements().setInSlice(slice, index, value, type);
            return store instanceof Stmt.Eval call ? Ir.eval(f.at(pos, call.expr())) : store;
        }

        @Override
        public Expr address() {
            return f.elements().pointerInSlice(slice, longIndex(), type);
        }
    }

    /** @param pos where an index out of range is reported */
    private record ArrayElement(FunctionLowering f, Expr array, Expr index, Array arrayType, int pos) implements Place {
        private Expr checked() {
            return f.at(pos, f.elements().checked(index, arrayType.length()));
        }

        @Override
        public Type type() {
            return Type.unalias(arrayType.elem());
        }

        @Override
        public Expr load() {
            return Representations.isAggregate(type())
                    ? f.elements().materializedInArray(array, checked(), type())
                    : f.elements().ofArray(array, checked(), type());
        }

        @Override
        public Stmt store(Expr value) {
            return f.elements().setInArray(array, checked(), value, type());
        }

        @Override
        public Expr address() {
            return f.elements().pointerInArray(array, checked(), type());
        }
    }

    private record MapElement(FunctionLowering f, Expr map, Expr key, MapType mapType, Type type) implements Place {
        @Override
        public Expr load() {
            return f.builtins.maps().get(map, key, mapType);
        }

        @Override
        public Stmt store(Expr value) {
            return f.builtins.maps().put(map, key, value, mapType);
        }

        @Override
        public Place update(List<Stmt> out) {
            LocalVar slot = f.temp("slot", f.builtins.maps().assign(map, key, mapType), out);
            return new MapSlot(f, map, Ir.get(slot), mapType, type);
        }

        @Override
        public Expr address() {
            throw new IllegalStateException("map elements have no address");
        }
    }

    /** An entry of a map, which nothing changes meanwhile. */
    private record MapSlot(FunctionLowering f, Expr map, Expr slot, MapType mapType, Type type) implements Place {
        @Override
        public Expr load() {
            return f.builtins.maps().valueAt(map, slot, mapType);
        }

        @Override
        public Stmt store(Expr value) {
            return f.builtins.maps().setAt(map, slot, value, mapType);
        }

        @Override
        public Expr address() {
            throw new IllegalStateException("map elements have no address");
        }
    }
}
