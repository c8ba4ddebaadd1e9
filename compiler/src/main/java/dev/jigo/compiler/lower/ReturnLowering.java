package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.Signature;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Exit;
import dev.jigo.compiler.syntax.Stmt.ReturnStmt;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Returns. Results go into their storage before deferred calls run, and are returned from there; where nobody can see
 * the
 * storage any more they are returned at once.
 */
final class ReturnLowering {

    private final FunctionLowering f;

    ReturnLowering(FunctionLowering f) {
        this.f = f;
    }

    void lower(ReturnStmt s, List<Stmt> out) {
        if (s.results().isEmpty()) {
            f.statements.branches().exit(new Exit.Return(), out);
            return;
        }
        f.order.prepare(s.results(), out);
        boolean unpacked = s.results().size() < f.resultTypes().size();
        if (!mustStore()) {
            out.add(Ir.returnValue(unpacked ? forwarded(s.results().getFirst(), out) : packed(s.results(), out)));
            return;
        }
        if (unpacked) {
            storeUnpacked(f.values(s.results().getFirst()), out);
        } else {
            store(s.results(), out);
        }
        f.statements.branches().exit(new Exit.Return(), out);
    }

    /** Whether code that runs after the return statement can see the results. */
    private boolean mustStore() {
        return f.deferFrame() != null
                || f.statements.branches().rangeBody() != null
                || f.results().stream().anyMatch(result -> result.boxed() || result.shared());
    }

    // Without storage

    private Expr packed(List<dev.jigo.compiler.syntax.Expr> results, List<Stmt> out) {
        List<Expr> values = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            values.add(f.owned(results.get(i), type(i)));
        }
        return values.size() == 1 ? cast(values.getFirst(), type(0)) : tuple(values);
    }

    private Expr cast(Expr value, Type type) {
        return Ir.cast(value, f.jtype(type));
    }

    /** The results of a call, which are those of this function. */
    private Expr forwarded(dev.jigo.compiler.syntax.Expr call, List<Stmt> out) {
        if (f.info().typeOf(call) instanceof Tuple known && sameTypes(known)) {
            return f.expr(call);
        }
        Values values = f.values(call);
        out.addAll(values.setup());
        List<Expr> converted = new ArrayList<>();
        for (int i = 0; i < f.resultTypes().size(); i++) {
            converted.add(f.convert(values.values().get(i), values.types().get(i), type(i)));
        }
        return tuple(converted);
    }

    private boolean sameTypes(Tuple types) {
        for (int i = 0; i < types.size(); i++) {
            Type from = f.type(types.at(i).type());
            if (Predicates.isInterface(from) != Predicates.isInterface(type(i))
                    || !f.jtype(from).equals(f.jtype(type(i)))) {
                return false;
            }
        }
        return true;
    }

    private Type type(int index) {
        return f.type(f.resultTypes().at(index).type());
    }

    // With storage

    private void store(List<dev.jigo.compiler.syntax.Expr> results, List<Stmt> out) {
        List<Variable> storage = f.results();
        if (results.size() == 1) {
            out.add(f.store(storage.getFirst(), f.owned(results.getFirst(), type(0))));
            return;
        }
        List<Stmt> stores = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            stores.add(f.store(storage.get(i), f.stable("result", f.owned(results.get(i), type(i)), out)));
        }
        out.addAll(stores);
    }

    private void storeUnpacked(Values values, List<Stmt> out) {
        out.addAll(values.setup());
        for (int i = 0; i < f.results().size(); i++) {
            Expr value = f.convert(values.values().get(i), values.types().get(i), type(i));
            out.add(f.store(f.results().get(i), value));
        }
    }

    /** Runs the deferred calls and returns what is stored. */
    void finish(List<Stmt> out) {
        f.statements.defers().exit(out);
        out.add(load());
    }

    /** Returns what is stored. */
    Stmt load() {
        if (f.resultTypes().isEmpty()) {
            return Ir.returnVoid();
        }
        List<Expr> values = new ArrayList<>();
        for (Variable result : f.results()) {
            Expr value = f.load(result);
            values.add(result.shared() ? f.copying.copy(value, result.type()) : value);
        }
        return Ir.returnValue(values.size() == 1 ? values.getFirst() : tuple(values));
    }

    /** The end of the function; one with results never reaches it. */
    void atEnd(List<Stmt> out) {
        if (f.resultTypes().isEmpty()) {
            finish(out);
        } else if (f.results().isEmpty()) {
            out.add(Ir.returnValue(Ir.zero(f.representations().result(f.resultTypes()))));
        } else {
            out.add(load());
        }
    }

    private Expr tuple(List<Expr> values) {
        String owner = f.representations().tupleClass(f.resultTypes());
        f.unit().requestTuple(owner);
        List<JType> params = values.stream().map(value -> value.type().erased()).toList();
        return Ir.newObject(owner, new Signature(params, JType.V), values);
    }
}
