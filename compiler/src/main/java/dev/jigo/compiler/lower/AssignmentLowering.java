package dev.jigo.compiler.lower;

import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.syntax.Stmt.IncDecStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Assignments and short variable declarations. They go in two phases: first the operands of index expressions and
 * pointer indirections on the left and the expressions on the right are evaluated, then the values are assigned from
 * left
 * to right.
 */
final class AssignmentLowering {

    private final FunctionLowering f;

    AssignmentLowering(FunctionLowering f) {
        this.f = f;
    }

    void lower(AssignStmt s, List<Stmt> out) {
        Token operation = s.tok().assignedOp();
        if (operation != null) {
            operate(s.lhs().getFirst(), operation, s.rhs().getFirst(), out);
        } else if (s.tok() == Token.DEFINE) {
            define(s.lhs().stream().map(Ident.class::cast).toList(), s.rhs(), out);
        } else if (s.rhs().size() < s.lhs().size()) {
            unpack(s.lhs(), s.rhs().getFirst(), out);
        } else if (s.lhs().size() == 1) {
            single(s.lhs().getFirst(), s.rhs().getFirst(), out);
        } else {
            parallel(s.lhs(), s.rhs(), out);
        }
    }

    // Operations

    void lower(IncDecStmt s, List<Stmt> out) {
        Place place = f.place(s.x(), out);
        Expr one = f.constants.constant(Constants.of(1), place.type());
        Token op = s.tok() == Token.INC ? Token.ADD : Token.SUB;
        place = place.update(out);
        out.add(place.store(f.binary.operation(op, place.load(), one, place.type())));
    }

    private void operate(
            dev.jigo.compiler.syntax.Expr target, Token op, dev.jigo.compiler.syntax.Expr operand, List<Stmt> out) {
        f.order.prepare(List.of(target, operand), out);
        Place place = f.place(target, out);
        Type type = place.type();
        switch (op) {
            case SHL, SHR -> out.add(place.store(f.binary.shift(op, place.load(), type, operand)));
            // may panic, which must leave a map without a new entry
            case QUO, REM -> out.add(place.store(f.binary.operation(op, place.load(), f.exprTo(operand, type), type)));
            default -> {
                Expr value = f.exprTo(operand, type);
                Expr evaluated = isMapElement(target) ? f.stable("operand", value, out) : value;
                Place updated = place.update(out);
                out.add(updated.store(f.binary.operation(op, updated.load(), evaluated, type)));
            }
        }
    }

    private boolean isMapElement(dev.jigo.compiler.syntax.Expr e) {
        return Captures.unparen(e) instanceof IndexExpr index
                && f.type(index.x()).underlying() instanceof MapType;
    }

    // Assignments

    private void single(dev.jigo.compiler.syntax.Expr target, dev.jigo.compiler.syntax.Expr value, List<Stmt> out) {
        if (isBlank(target)) {
            drop(value, out);
            return;
        }
        f.order.prepare(List.of(target, value), out);
        Place place = f.place(target, out);
        out.add(place.store(f.owned(value, place.type())));
    }

    private void parallel(
            List<dev.jigo.compiler.syntax.Expr> targets, List<dev.jigo.compiler.syntax.Expr> values, List<Stmt> out) {
        List<dev.jigo.compiler.syntax.Expr> operands = new ArrayList<>(targets);
        operands.addAll(values);
        f.order.prepare(operands, out);
        List<@Nullable Place> places = places(targets, out);
        List<Stmt> stores = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Place place = places.get(i);
            if (place == null) {
                drop(values.get(i), out);
            } else {
                stores.add(place.store(f.stable("value", f.owned(values.get(i), place.type()), out)));
            }
        }
        out.addAll(stores);
    }

    private void unpack(
            List<dev.jigo.compiler.syntax.Expr> targets, dev.jigo.compiler.syntax.Expr value, List<Stmt> out) {
        for (dev.jigo.compiler.syntax.Expr target : targets) {
            f.order.hoistCalls(target, out);
        }
        Values values = f.values(value);
        out.addAll(values.setup());
        List<@Nullable Place> places = places(targets, out);
        for (int i = 0; i < targets.size(); i++) {
            Place place = places.get(i);
            if (place != null) {
                out.add(place.store(converted(values, i, place.type())));
            }
        }
    }

    /** One of several values as a variable of a type wants it. */
    private Expr converted(Values values, int index, Type target) {
        Expr value = values.values().get(index);
        Type type = values.types().get(index);
        return f.convert(values.fresh() ? value : f.copying.copy(value, type), type, target);
    }

    private List<@Nullable Place> places(List<dev.jigo.compiler.syntax.Expr> targets, List<Stmt> out) {
        List<@Nullable Place> places = new ArrayList<>();
        for (dev.jigo.compiler.syntax.Expr target : targets) {
            places.add(isBlank(target) ? null : f.place(target, out));
        }
        return places;
    }

    /** Evaluates what is assigned to a blank identifier. */
    private void drop(dev.jigo.compiler.syntax.Expr value, List<Stmt> out) {
        if (!f.isNil(value)) {
            out.add(Ir.eval(f.expr(value)));
        }
    }

    private static boolean isBlank(dev.jigo.compiler.syntax.Expr target) {
        return Captures.unparen(target) instanceof Ident id && id.isBlank();
    }

    // Declarations

    /** Declares variables with values; those not new are assigned to. */
    void define(List<Ident> names, List<dev.jigo.compiler.syntax.Expr> values, List<Stmt> out) {
        if (values.size() < names.size()) {
            defineUnpacked(names, values.getFirst(), out);
            return;
        }
        f.order.prepare(values, out);
        if (names.stream().allMatch(name -> name.isBlank() || isNew(name))) {
            for (int i = 0; i < names.size(); i++) {
                defineOne(names.get(i), values.get(i), out);
            }
            return;
        }
        List<@Nullable Expr> temporaries = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).isBlank()) {
                drop(values.get(i), out);
                temporaries.add(null);
            } else {
                temporaries.add(f.stable("value", f.owned(values.get(i), type(names.get(i))), out));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            Expr value = temporaries.get(i);
            if (value != null) {
                bind(names.get(i), value, out);
            }
        }
    }

    private void defineOne(Ident name, dev.jigo.compiler.syntax.Expr value, List<Stmt> out) {
        if (name.isBlank()) {
            drop(value, out);
        } else {
            bind(name, f.owned(value, type(name)), out);
        }
    }

    private void defineUnpacked(List<Ident> names, dev.jigo.compiler.syntax.Expr value, List<Stmt> out) {
        Values values = f.values(value);
        out.addAll(values.setup());
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isBlank()) {
                bind(names.get(i), converted(values, i, type(names.get(i))), out);
            }
        }
    }

    private Type type(Ident name) {
        return f.type(variable(name).type());
    }

    private boolean isNew(Ident name) {
        return f.info().defs().get(name) instanceof Var;
    }

    private Var variable(Ident name) {
        return (Var) Objects.requireNonNull(f.info().objectOf(name), name.name());
    }

    /** Declares or assigns a variable, given an owned value of its type. */
    private void bind(Ident name, Expr value, List<Stmt> out) {
        if (isNew(name)) {
            f.declare(variable(name), value, out);
        } else {
            out.add(f.place(name, out).store(value));
        }
    }

    /**
     * Gives computed values to what stands on the left of a range clause or receive.
     *
     * @param targets nothing happens for those that are null or blank
     * @param define whether the targets are declared here
     * @param values owned
     */
    void give(
            List<? extends dev.jigo.compiler.syntax.@Nullable Expr> targets,
            boolean define,
            List<Expr> values,
            List<Type> types,
            List<Stmt> out) {
        if (define) {
            for (int i = 0; i < targets.size(); i++) {
                if (isWanted(targets.get(i)) && targets.get(i) instanceof Ident name) {
                    bind(name, f.convert(values.get(i), types.get(i), type(name)), out);
                }
            }
            return;
        }
        List<Stmt> stores = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            dev.jigo.compiler.syntax.Expr target = targets.get(i);
            if (target != null && isWanted(target)) {
                Place place = f.place(target, out);
                Expr value = targets.size() == 1 ? values.get(i) : f.stable("value", values.get(i), out);
                stores.add(place.store(f.convert(value, types.get(i), place.type())));
            }
        }
        out.addAll(stores);
    }

    /** Whether something is done with a value given to a target. */
    static boolean isWanted(dev.jigo.compiler.syntax.@Nullable Expr target) {
        return target != null && !isBlank(target);
    }
}
