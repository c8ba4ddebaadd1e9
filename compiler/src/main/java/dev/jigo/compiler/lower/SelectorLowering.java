package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Lookup;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** {@code x.f}: qualified names, fields, and method values. */
final class SelectorLowering {

    private final FunctionLowering f;

    SelectorLowering(FunctionLowering f) {
        this.f = f;
    }

    Expr value(SelectorExpr e) {
        Selection selection = f.info().selections().get(e);
        if (selection == null) {
            return f.identifiers.value(
                    e.sel(), Objects.requireNonNull(f.info().uses().get(e.sel())));
        }
        return switch (selection.kind()) {
            case FIELD_VAL -> f.at(e.sel(), field(e, selection).get());
            case METHOD_VAL -> f.methodValues.value(e, selection);
            case METHOD_EXPR -> f.methodValues.expression(e, selection);
        };
    }

    /** The field that a selector denotes; the expression that gives its struct is to be evaluated once. */
    FieldPaths.FieldRef field(SelectorExpr e, Selection selection) {
        Type base = f.type(e.x());
        Expr object = base.underlying() instanceof Pointer ? f.expr(e.x()) : object(e.x());
        FieldPaths.Step start = new FieldPaths.Step(object, base);
        List<Integer> path = path(selection, base);
        FieldPaths.Step parent = f.paths().walk(start, path.subList(0, path.size() - 1));
        return f.paths().field(parent, path.getLast());
    }

    /**
     * The path of a field selection. In an instance of a generic function the selected field may be another one than
     * the
     * declared type parameter's, so it is looked up again.
     */
    private List<Integer> path(Selection selection, Type base) {
        Type struct = FieldPaths.structType(base);
        Type declared = FieldPaths.structType(selection.recv());
        if (declared.underlying() instanceof Struct || !(struct.underlying() instanceof Struct)) {
            return selection.index();
        }
        Var field = (Var) selection.obj();
        return Lookup.fieldOrMethod(base, true, field.pkg(), field.name()).index();
    }

    /**
     * The object of a struct or array expression. Of an element it is made now if it is still zero, so that storing
     * to it,
     * or handing it on, is seen by everybody.
     */
    Expr object(dev.jigo.compiler.syntax.Expr e) {
        if (e instanceof ParenExpr paren) {
            return object(paren.x());
        }
        if (!f.isHoisted(e) && e instanceof IndexExpr index && Representations.isAggregate(f.type(e))) {
            Type container = f.type(index.x());
            boolean element = container.underlying() instanceof Slice
                    || container.underlying() instanceof Array
                    || container.underlying() instanceof Pointer;
            if (element && isAddressable(index)) {
                List<Stmt> out = new ArrayList<>();
                Expr object = f.place(index, out).load();
                return Ir.sequence(out, f.at(index.lbrack(), object));
            }
        }
        return f.expr(e);
    }

    private boolean isAddressable(IndexExpr e) {
        var known = f.info().typeAndValue(e);
        return known != null && known.isAddressable();
    }
}
