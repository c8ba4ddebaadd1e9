package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Stmt.RangeStmt;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.CommonUnder;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks loops with a range clause. */
final class Ranges {

    /**
     * What ranging over a type gives.
     *
     * @param key the first value's type, null if there is none
     * @param value the second value's type, null if there is none
     * @param problem why the type cannot be ranged over, empty for no particular reason; null if it can
     */
    private record Iteration(
            @Nullable Type key,
            @Nullable Type value,
            @Nullable String problem) {
        static Iteration of(@Nullable Type key, @Nullable Type value) {
            return new Iteration(key, value, null);
        }

        static Iteration impossible(String problem) {
            return new Iteration(Universe.INVALID, Universe.INVALID, problem);
        }

        static Iteration badFunc(String problem) {
            return impossible("func must be func(yield func(...) bool): " + problem);
        }
    }

    private final Checker check;

    Ranges(Checker check) {
        this.check = check;
    }

    /** Checks {@code for key, value := range x}. */
    void range(RangeStmt s) {
        Operand x = new Operand();
        check.exprs.expr(x, s.x());
        Type key = null;
        Type value = null;
        if (!x.isInvalid()) {
            Iteration iteration = iteration(x.type);
            reportProblem(s, x, iteration);
            key = iteration.key;
            value = iteration.value;
        }
        List<@Nullable Type> types = Arrays.asList(key, value);
        List<@Nullable Expr> targets = Arrays.asList(s.key(), s.value());
        boolean overInt = !x.isInvalid() && Predicates.isInteger(x.type);
        check.statements.scoped(s, "range", () -> {
            if (s.tok() == Token.DEFINE) {
                declare(s, x, targets, types, overInt);
            } else if (s.key() != null) {
                assign(x, targets, types, overInt);
            } else if (overInt) {
                // An untyped integer still needs a type.
                check.assignments.assignment(x, null, "range clause");
            }
            if (!x.isInvalid() && x.isUntyped()) {
                check.untyped.convert(x, Predicates.defaultType(x.type));
            }
            check.statements.statement(s.body(), Statements.Fallthrough.MISPLACED);
        });
    }

    private void reportProblem(RangeStmt s, Operand x, Iteration iteration) {
        String shown = check.str(x);
        if (iteration.problem != null) {
            String text = "cannot range over " + shown;
            check.softError(
                    x.pos(),
                    ErrorCode.INVALID_RANGE_EXPR,
                    iteration.problem.isEmpty() ? text : text + ": " + iteration.problem);
        } else if (iteration.key == null && s.key() != null) {
            check.softError(
                    s.key(),
                    ErrorCode.INVALID_ITER_VAR,
                    "range over %s permits no iteration variables".formatted(shown));
        } else if (iteration.value == null && s.value() != null) {
            check.softError(
                    s.value(),
                    ErrorCode.INVALID_ITER_VAR,
                    "range over %s permits only one iteration variable".formatted(shown));
        } else if (s.extra() != null) {
            check.softError(
                    s.extra(), ErrorCode.INVALID_ITER_VAR, "range clause permits at most two iteration variables");
        }
    }

    private void declare(
            RangeStmt s, Operand x, List<@Nullable Expr> targets, List<@Nullable Type> types, boolean overInt) {
        List<Var> added = new ArrayList<>();
        for (int i = 0; i < targets.size(); i++) {
            Expr target = targets.get(i);
            if (target == null) {
                continue;
            }
            Var variable;
            if (target instanceof Ident id) {
                variable = new Var(Var.Kind.LOCAL, id.pos(), check.pkg, id.name(), null);
                check.recordDef(id, variable);
                if (!id.isBlank()) {
                    added.add(variable);
                }
            } else {
                check.error(target, ErrorCode.INVALID_SYNTAX_TREE, "cannot declare " + ExprString.of(target));
                variable = new Var(Var.Kind.LOCAL, target.pos(), check.pkg, "_", null);
            }
            initialise(variable, target, x, types.get(i), overInt);
        }
        if (added.isEmpty()) {
            check.error(s, ErrorCode.BAD_DECL, "no new variables on left side of :=");
        }
        for (Var variable : added) {
            check.decls.declare(check.env.scope, null, variable, s.body().pos());
        }
    }

    private void initialise(Var variable, Expr target, Operand x, @Nullable Type type, boolean overInt) {
        if (type == null || type == Universe.INVALID) {
            variable.setType(Universe.INVALID);
            variable.setUsed(true);
        } else if (overInt) {
            check.assignments.initVar(variable, x, "range clause");
        } else {
            // There is no expression for the value, so the variable is the one to blame.
            Operand y = new Operand(OperandMode.VALUE, type, target);
            check.assignments.initVar(variable, y, "assignment");
        }
    }

    private void assign(Operand x, List<@Nullable Expr> targets, List<@Nullable Type> types, boolean overInt) {
        for (int i = 0; i < targets.size(); i++) {
            Expr target = targets.get(i);
            Type type = types.get(i);
            if (target == null || type == null || type == Universe.INVALID) {
                continue;
            }
            if (!overInt) {
                Operand y = new Operand(OperandMode.VALUE, type, target);
                check.assignments.assignValue(target, y, "assignment");
                continue;
            }
            check.assignments.assignValue(target, x, "range clause");
            if (!x.isInvalid() && !Predicates.isInteger(x.type)) {
                check.softError(
                        target,
                        ErrorCode.INVALID_RANGE_EXPR,
                        "cannot use iteration variable of type " + check.str(x.type));
            }
        }
    }

    private Iteration iteration(Type type) {
        Cause cause = new Cause();
        Type under = CommonUnder.of(
                type,
                (t, u) -> u instanceof Chan chan && !chan.canReceive() && t != null
                        ? "receive from send-only channel " + check.str(t)
                        : null,
                check::qualifier,
                cause);
        if (under == null) {
            return Iteration.impossible(cause.text());
        }
        return switch (under) {
            case Basic basic when Predicates.isString(basic) -> Iteration.of(Universe.INT, Universe.RUNE);
            case Basic basic
            when Predicates.isInteger(basic) ->
                check.allowVersion("go1.22")
                        ? Iteration.of(type, null)
                        : Iteration.impossible("requires go1.22 or later");
            case Array array -> Iteration.of(Universe.INT, array.elem());
            case Pointer pointer
            when pointer.elem().underlying() instanceof Array array -> Iteration.of(Universe.INT, array.elem());
            case Slice slice -> Iteration.of(Universe.INT, slice.elem());
            case MapType map -> Iteration.of(map.key(), map.elem());
            case Chan chan -> Iteration.of(chan.elem(), null);
            case Signature sig -> functionIteration(sig);
            default -> Iteration.impossible("");
        };
    }

    private Iteration functionIteration(Signature sig) {
        if (!check.allowVersion("go1.23")) {
            return Iteration.impossible("requires go1.23 or later");
        }
        if (sig.params().size() != 1) {
            return Iteration.badFunc("wrong argument count");
        }
        if (!sig.results().isEmpty()) {
            return Iteration.badFunc("unexpected results");
        }
        Cause cause = new Cause();
        Type under = CommonUnder.of(sig.params().at(0).type(), null, check::qualifier, cause);
        if (under == null) {
            return Iteration.badFunc("in yield type, " + cause.text());
        }
        if (!(under instanceof Signature yield)) {
            return Iteration.badFunc("argument is not func");
        }
        Tuple params = yield.params();
        if (params.size() > 2) {
            return Iteration.badFunc("yield func has too many parameters");
        }
        Type result = yield.results().size() == 1 ? yield.results().at(0).type() : Universe.INVALID;
        if (Type.unalias(result) != Universe.BOOL) {
            return Iteration.badFunc(
                    Predicates.isBoolean(result)
                            ? "yield func returns user-defined boolean, not bool"
                            : "yield func does not return bool");
        }
        return Iteration.of(
                params.isEmpty() ? null : params.at(0).type(),
                params.size() < 2 ? null : params.at(1).type());
    }
}
