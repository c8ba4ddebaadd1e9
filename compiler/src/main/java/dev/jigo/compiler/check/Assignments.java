package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks everything that gives a value to a variable: assignments, initial values, arguments, results, elements. */
final class Assignments {

    private final Checker check;

    Assignments(Checker check) {
        this.check = check;
    }

    // One value

    /**
     * Checks that an operand can be assigned to a variable of a type, and converts it if it is untyped.
     *
     * @param target the type, null for the blank identifier
     * @param context what the assignment is, for messages
     */
    void assignment(Operand x, @Nullable Type target, String context) {
        check.exprs.singleValue(x);
        if (x.isInvalid()) {
            return;
        }
        if (x.mode == OperandMode.NO_VALUE || x.mode == OperandMode.BUILTIN || x.isType()) {
            check.error(
                    x,
                    ErrorCode.INCOMPATIBLE_ASSIGN,
                    "cannot assign %s to %s in %s"
                            .formatted(check.str(x), target == null ? "_" : check.str(target), context));
            x.invalidate();
            return;
        }
        if (x.isUntyped() && !convertUntyped(x, target, context)) {
            x.invalidate();
            return;
        }
        if (x.type.underlying() instanceof Signature sig && sig.isGeneric()) {
            check.error(
                    x,
                    ErrorCode.WRONG_TYPE_ARG_COUNT,
                    "cannot use generic function %s without instantiation in %s"
                            .formatted(ExprString.of(x.tree()), context));
            x.invalidate();
            return;
        }
        if (target == null) {
            return;
        }
        Cause cause = new Cause();
        ErrorCode violation = check.assignability.violation(x, target, cause);
        if (violation != null) {
            String text = "cannot use %s as %s value in %s".formatted(check.str(x), check.str(target), context);
            check.error(x, violation, cause.isEmpty() ? text : text + ": " + cause.text());
            x.invalidate();
        }
    }

    private boolean convertUntyped(Operand x, @Nullable Type target, String context) {
        Type wanted = target;
        if (x.isNil()) {
            if (target == null) {
                check.error(x, ErrorCode.UNTYPED_NIL_USE, "use of untyped nil in " + context);
                return false;
            }
        } else if (target == null || Predicates.isNonTypeParamInterface(target)) {
            wanted = Predicates.defaultType(x.type);
        }
        if (wanted == null) {
            throw new IllegalStateException("no type for " + check.str(x));
        }
        UntypedExpressions.Implicit implicit = check.untyped.implicit(x, wanted);
        ErrorCode failure = implicit.failure();
        if (failure == null) {
            check.untyped.adopt(x, implicit);
            return true;
        }
        String text = "cannot use %s as %s value in %s".formatted(check.str(x), check.str(wanted), context);
        switch (failure) {
            case TRUNCATED_FLOAT -> check.error(x, failure, text + " (truncated)");
            case NUMERIC_OVERFLOW -> check.error(x, failure, text + " (overflows)");
            default -> check.error(x, ErrorCode.INCOMPATIBLE_ASSIGN, text);
        }
        return false;
    }

    /** Gives a constant its value, and its type if it has none. */
    void initConst(Const lhs, Operand x) {
        if (x.isInvalid() || !Predicates.isValid(x.type) || lhs.rawType() == Universe.INVALID) {
            if (lhs.rawType() == null) {
                lhs.setType(Universe.INVALID);
            }
            return;
        }
        if (!x.isConstant()) {
            check.error(x, ErrorCode.INVALID_CONST_INIT, check.str(x) + " is not constant");
            if (lhs.rawType() == null) {
                lhs.setType(Universe.INVALID);
            }
            return;
        }
        Type type = lhs.rawType();
        if (type == null) {
            type = x.type;
            lhs.setType(type);
        }
        assignment(x, type, "constant declaration");
        if (!x.isInvalid()) {
            lhs.setValue(x.constant());
        }
    }

    /** Gives a variable an initial value, and the value's type if it has none. */
    void initVar(Var lhs, Operand x, String context) {
        Type type = lhs.rawType();
        if (x.isInvalid() || !Predicates.isValid(x.type) || type != null && !Predicates.isValid(type)) {
            if (type == null) {
                lhs.setType(Universe.INVALID);
            }
            x.invalidate();
            return;
        }
        if (type == null) {
            if (x.type == Universe.UNTYPED_NIL) {
                check.error(x, ErrorCode.UNTYPED_NIL_USE, "use of untyped nil in " + context);
                lhs.setType(Universe.INVALID);
                x.invalidate();
                return;
            }
            type = Predicates.defaultType(x.type);
            lhs.setType(type);
        }
        assignment(x, type, context);
    }

    // The left side

    /**
     * Checks what is assigned to.
     *
     * @return its type, invalid after a complaint, null for the blank identifier
     */
    private @Nullable Type target(Expr lhs) {
        Ident id = UnaryExpressions.unparen(lhs) instanceof Ident name ? name : null;
        if (id != null && id.isBlank()) {
            check.recordDef(id, null);
            return null;
        }
        // To assign to a variable is not to use it.
        Var variable = id == null ? null : check.usage.variable(id);
        boolean used = variable != null && variable.used();
        Operand x = new Operand();
        check.exprs.expr(x, lhs);
        if (variable != null) {
            variable.setUsed(used);
        }
        switch (x.mode) {
            case INVALID -> {
                return Universe.INVALID;
            }
            case VARIABLE, MAP_INDEX -> {
                return x.type;
            }
            default -> {
                reportUnassignable(x);
                return Universe.INVALID;
            }
        }
    }

    private void reportUnassignable(Operand x) {
        if (x.expr instanceof SelectorExpr selector) {
            Operand base = new Operand();
            check.exprs.expr(base, selector.x());
            if (base.mode == OperandMode.MAP_INDEX) {
                check.error(
                        x,
                        ErrorCode.UNADDRESSABLE_FIELD_ASSIGN,
                        "cannot assign to struct field %s in map".formatted(ExprString.of(selector)));
                return;
            }
        }
        check.error(
                x,
                ErrorCode.UNASSIGNABLE_OPERAND,
                "cannot assign to %s (neither addressable nor a map index expression)"
                        .formatted(ExprString.of(x.tree())));
    }

    /** Assigns an expression. */
    private void assignExpr(Expr lhs, Expr rhs, String context) {
        Type type = target(lhs);
        if (type != null && !Predicates.isValid(type)) {
            check.usage.use(rhs);
            return;
        }
        Target function =
                type != null && type.underlying() instanceof Signature sig ? new Target(sig, ExprString.of(lhs)) : null;
        Operand x = new Operand();
        check.exprs.expr(function, x, rhs);
        assignment(x, type, type == null && context.equals("assignment") ? "assignment to _ identifier" : context);
    }

    /** Assigns a value that was computed. */
    void assignValue(Expr lhs, Operand x, String context) {
        Type type = target(lhs);
        if (type != null && !Predicates.isValid(type)) {
            x.invalidate();
            return;
        }
        assignment(x, type, type == null && context.equals("assignment") ? "assignment to _ identifier" : context);
    }

    // Several values

    private static boolean isCall(List<Expr> rhs) {
        return rhs.size() == 1 && UnaryExpressions.unparen(rhs.getFirst()) instanceof CallExpr;
    }

    /**
     * Gives variables their initial values.
     *
     * @param returnStmt the return statement if the variables are the results of a function
     */
    void initVars(List<Var> lhs, List<Expr> rhs, @Nullable Node returnStmt) {
        String context = returnStmt == null ? "assignment" : "return statement";
        if (lhs.size() == rhs.size() && !isCall(rhs)) {
            Operand x = new Operand();
            for (int i = 0; i < lhs.size(); i++) {
                Var v = lhs.get(i);
                String description = returnStmt != null && v.name().isEmpty() ? "result variable" : v.name();
                check.exprs.expr(Target.of(v.rawType(), description), x, rhs.get(i));
                initVar(v, x, context);
            }
            return;
        }
        if (rhs.size() != 1) {
            if (check.usage.use(rhs)) {
                reportInitCount(lhs, rhs, operands(rhs), returnStmt);
            }
            invalidateUntyped(lhs);
            return;
        }
        Expressions.Values values = check.exprs.multiExpr(rhs.getFirst(), lhs.size() == 2 && returnStmt == null);
        List<Operand> list = values.list();
        if (lhs.size() == list.size()) {
            for (int i = 0; i < lhs.size(); i++) {
                initVar(lhs.get(i), list.get(i), context);
            }
            recordCommaOk(rhs.getFirst(), values);
            return;
        }
        if (!list.getFirst().isInvalid()) {
            reportInitCount(lhs, rhs, list, returnStmt);
        }
        invalidateUntyped(lhs);
    }

    private List<Operand> operands(List<Expr> exprs) {
        List<Operand> list = new ArrayList<>();
        for (Expr e : exprs) {
            Operand x = new Operand();
            check.exprs.expr(x, e);
            list.add(x);
        }
        return list;
    }

    private static void invalidateUntyped(List<Var> vars) {
        for (Var v : vars) {
            if (v.rawType() == null) {
                v.setType(Universe.INVALID);
            }
        }
    }

    private void recordCommaOk(Expr e, Expressions.Values values) {
        List<Operand> list = values.list();
        if (values.commaOk() && !list.get(0).isInvalid() && !list.get(1).isInvalid()) {
            check.record.commaOk(e, list.get(0).type, list.get(1).type);
        }
    }

    /** Assigns values to what the expressions on the left denote. */
    void assignVars(List<Expr> lhs, List<Expr> rhs) {
        if (lhs.size() == rhs.size() && !isCall(rhs)) {
            for (int i = 0; i < lhs.size(); i++) {
                assignExpr(lhs.get(i), rhs.get(i), "assignment");
            }
            return;
        }
        if (rhs.size() != 1) {
            boolean ok = check.usage.useTargets(lhs);
            if (check.usage.use(rhs) && ok) {
                reportCount(rhs, lhs.size(), rhs.size());
            }
            return;
        }
        Expressions.Values values = check.exprs.multiExpr(rhs.getFirst(), lhs.size() == 2);
        List<Operand> list = values.list();
        if (lhs.size() == list.size()) {
            for (int i = 0; i < lhs.size(); i++) {
                assignValue(lhs.get(i), list.get(i), "assignment");
            }
            recordCommaOk(rhs.getFirst(), values);
            return;
        }
        if (!list.getFirst().isInvalid()) {
            reportCount(rhs, lhs.size(), list.size());
        }
        check.usage.useTargets(lhs);
    }

    // Messages

    private void reportInitCount(List<Var> lhs, List<Expr> rhs, List<Operand> values, @Nullable Node returnStmt) {
        if (returnStmt == null) {
            reportCount(rhs, lhs.size(), values.size());
            return;
        }
        int pos = returnStmt.pos();
        String qualifier = "not enough";
        if (values.size() > lhs.size()) {
            pos = values.get(lhs.size()).pos();
            qualifier = "too many";
        } else if (!values.isEmpty()) {
            pos = values.getLast().pos();
        }
        check.report(ErrorCode.WRONG_RESULT_COUNT)
                .at(pos, qualifier + " return values")
                .at(0, "have " + summary(values.stream().map(x -> x.type).toList(), false, false))
                .at(0, "want " + summary(lhs.stream().map(Var::type).toList(), false, false))
                .emit();
    }

    private void reportCount(List<Expr> rhs, int variables, int values) {
        Expr first = rhs.getFirst();
        String left = measure(variables, "variable");
        String right = measure(values, "value");
        String text = rhs.size() == 1 && UnaryExpressions.unparen(first) instanceof CallExpr call
                ? "assignment mismatch: %s but %s returns %s".formatted(left, ExprString.of(call.fun()), right)
                : "assignment mismatch: %s but %s".formatted(left, right);
        check.error(first, ErrorCode.WRONG_ASSIGN_COUNT, text);
    }

    private static String measure(int count, String unit) {
        return count == 1 ? "1 " + unit : count + " " + unit + "s";
    }

    /**
     * A list of types in parentheses, untyped ones in general words.
     *
     * @param variadic whether the last is that of a variadic parameter
     * @param spread whether the last is that of an argument with {@code ...}
     */
    String summary(List<Type> types, boolean variadic, boolean spread) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < types.size(); i++) {
            Type type = types.get(i);
            String text = summary(type);
            if (i == types.size() - 1 && variadic) {
                text = "..." + (type instanceof Slice slice ? check.str(slice.elem()) : text);
            } else if (i == types.size() - 1 && spread) {
                text += "...";
            }
            parts.add(text);
        }
        return "(" + String.join(", ", parts) + ")";
    }

    private String summary(Type type) {
        if (!Predicates.isValid(type)) {
            return "unknown type";
        }
        if (type instanceof Basic basic && basic.isUntyped()) {
            return Predicates.isNumeric(type) ? "number" : basic.name().replace("untyped ", "");
        }
        return check.str(type);
    }
}
