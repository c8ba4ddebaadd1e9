package dev.jigo.compiler.lower;

import dev.jigo.compiler.ir.Expr;
import dev.jigo.compiler.ir.Ir;
import dev.jigo.compiler.ir.JType;
import dev.jigo.compiler.ir.LocalVar;
import dev.jigo.compiler.ir.Stmt;
import dev.jigo.compiler.lower.BranchLowering.Exit;
import dev.jigo.compiler.lower.BranchLowering.Target;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Ranges over functions. The body of the loop becomes a function that returns whether to go on, and the iterator is
 * called
 * with it. Calls that the body defers belong to the function around the loop, whose frame the body captures, and so
 * do its
 * results.
 */
final class RangeFunctionLowering {

    /** A parameter that nothing is to be done with. */
    private static final Variable NONE =
            new Variable(LocalVar.temp("_", JType.OBJECT), false, false, Universe.EMPTY_INTERFACE);

    private final FunctionLowering f;
    private final RangeLowering ranges;

    RangeFunctionLowering(FunctionLowering f, RangeLowering ranges) {
        this.f = f;
        this.ranges = ranges;
    }

    void lower(RangeStmt s, Target target, Signature iterator, List<Stmt> out) {
        Signature yield = (Signature) iterator.params().at(0).type().underlying();
        Expr function = f.stable("iterator", f.expr(s.x()), out);
        LocalVar state = f.temp("state", Ir.newObject(RangeBody.STATE, "()V"), out);
        List<Exit> exits = new ArrayList<>();
        Expr body = body(s, target, yield, state, exits);
        dev.jigo.compiler.ir.Signature call = f.unit().signature(iterator);
        String shape = f.unit().requestShape(call);
        out.add(Ir.eval(
                Ir.callVirtual(Ir.cast(function, JType.ref(shape)), shape, "call", call.erased(), List.of(body))));
        f.line(s.body().rbrace(), out);
        dispatch(Ir.callVirtual(Ir.get(state), RangeBody.STATE, "end", "()I"), exits, out);
    }

    /** Goes on where the body wanted to go when it ended the loop. */
    private void dispatch(Expr number, List<Exit> exits, List<Stmt> out) {
        if (exits.isEmpty()) {
            out.add(Ir.eval(number));
            return;
        }
        List<Stmt.Case> cases = new ArrayList<>();
        for (int i = 0; i < exits.size(); i++) {
            List<Stmt> jump = new ArrayList<>();
            f.statements.branches().exit(exits.get(i), jump);
            cases.add(new Stmt.Case(List.of(i + 1), jump));
        }
        out.add(Ir.switchOn(null, number, cases, List.of()));
    }

    /** The body as a func value; finds out how it can be left. */
    private Expr body(RangeStmt s, Target target, Signature yield, LocalVar state, List<Exit> exits) {
        Collection<Var> captured = f.captures().freeVariables(s).stream()
                .filter(v -> f.variable(v) != null)
                .toList();
        LocalVar frame = BodyFacts.defers(s.body()) ? f.deferFrame() : null;
        List<LocalVar> extra = frame == null ? List.of(state) : List.of(state, frame);
        List<Var> params = parameters(s, yield);
        Signature signature = new Signature(null, Tuple.of(params), yield.results(), false);
        String known = f.closureNames().known(s);
        String name = known != null ? known : f.closureNames().nameRangeBody(s, f.closureSymbol());
        return f.closures.synthetic(name, signature, captured, extra, s.body().pos(), (closure, inner, out) -> {
            closure.setResults(f.resultTypes(), results(captured, closure));
            if (frame != null) {
                closure.setDeferFrame(inner.get(1));
            }
            RangeBody rangeBody = new RangeBody(f.statements.branches(), target, inner.getFirst());
            closure.statements.branches().enterRange(rangeBody, s.body());
            out.add(rangeBody.begin());
            closure.statements.ranges().bind(s, params, out);
            closure.statements.ranges().body(s, out);
            if (Completion.isPossible(out)) {
                rangeBody.proceed(out);
            }
            exits.addAll(rangeBody.exits());
        });
    }

    /** Parameters of the body, one for each value the iterator gives. */
    private List<Var> parameters(RangeStmt s, Signature yield) {
        List<Var> params = new ArrayList<>();
        for (int i = 0; i < yield.params().size(); i++) {
            dev.jigo.compiler.syntax.Expr target = i == 0 ? s.key() : s.value();
            String name = AssignmentLowering.isWanted(target) ? "v" + i : "_";
            params.add(Var.param(0, null, name, f.type(yield.params().at(i).type())));
        }
        return params;
    }

    /** The results of the function around the loop as the body holds them. */
    private List<Variable> results(Collection<Var> captured, FunctionLowering closure) {
        List<Variable> results = new ArrayList<>();
        for (Variable result : f.results()) {
            for (Var var : captured) {
                if (result.equals(f.variable(var))) {
                    results.add(Objects.requireNonNull(closure.variable(var)));
                }
            }
        }
        return results;
    }

    /** Gives the parameters of the body to the variables of the loop. */
    void bind(RangeStmt s, List<Var> params, List<Stmt> out) {
        List<Variable> given = new ArrayList<>();
        for (int i = 0; i < params.size(); i++) {
            Variable param = f.variable(params.get(i));
            dev.jigo.compiler.syntax.Expr target = i == 0 ? s.key() : s.value();
            Var own = ownVariable(s, target);
            if (own != null && param != null && !f.captures().needsBox(own) && isSameType(own, param)) {
                boolean shared = f.newVariable(own, param.type()).shared();
                f.bind(own, new Variable(param.local(), false, shared, param.type()));
                param = null;
            }
            given.add(param == null ? NONE : param);
        }
        give(s, given, out);
    }

    private void give(RangeStmt s, List<Variable> given, List<Stmt> out) {
        boolean key = !given.isEmpty() && given.get(0) != NONE;
        boolean value = given.size() > 1 && given.get(1) != NONE;
        if (key && value) {
            Variable first = given.get(0);
            Variable second = given.get(1);
            ranges.both(s, first.raw(), first.type(), second.raw(), second.type(), out);
        } else if (key) {
            ranges.key(s, given.get(0).raw(), given.get(0).type(), out);
        } else if (value) {
            ranges.value(s, given.get(1).raw(), given.get(1).type(), out);
        }
    }

    private boolean isSameType(Var own, Variable param) {
        Type type = f.type(own.type());
        return f.jtype(type).equals(param.local().type());
    }

    /** The variable that the clause declares anew in each iteration for a target. */
    private @Nullable Var ownVariable(RangeStmt s, dev.jigo.compiler.syntax.@Nullable Expr target) {
        boolean declares = s.tok() == Token.DEFINE && f.atLeast("go1.22");
        return declares && target instanceof Ident id && f.info().defs().get(id) instanceof Var var ? var : null;
    }
}
