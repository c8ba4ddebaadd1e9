package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Stmt.AssignStmt;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks short variable declarations {@code a, b := x, y}. */
final class ShortVarDecls {

    private final Checker check;

    ShortVarDecls(Checker check) {
        this.check = check;
    }

    /** Checks a short variable declaration, and declares its new variables. */
    void declare(AssignStmt s) {
        int top = check.delayedCount();
        Scope scope = check.env.scope;
        Set<String> seen = new HashSet<>();
        List<Var> variables = new ArrayList<>();
        List<Var> added = new ArrayList<>();
        boolean failed = false;
        for (Expr lhs : s.lhs()) {
            Var variable = variable(lhs, scope, seen, added);
            failed |= variable == null;
            variables.add(variable != null ? variable : local(lhs.pos(), "_"));
        }
        check.assignments.initVars(variables, s.rhs(), null);
        recordReused(s.lhs(), variables, added);
        // Function literals on the right must not see the new variables.
        check.processDelayed(top);
        if (added.isEmpty() && !failed) {
            check.softError(s.tokPos(), ErrorCode.NO_NEW_VAR, "no new variables on left side of :=");
            return;
        }
        int scopePos = s.rhs().getLast().end();
        for (Var variable : added) {
            check.decls.declare(scope, null, variable, scopePos);
        }
    }

    /** Records the types of variables that are only assigned to: their identifiers are expressions. */
    private void recordReused(List<Expr> lhs, List<Var> variables, List<Var> added) {
        for (int i = 0; i < variables.size(); i++) {
            Var variable = variables.get(i);
            if (!variable.isBlank() && !added.contains(variable)) {
                check.recordTypeAndValue(lhs.get(i), OperandMode.VARIABLE, variable.type(), null);
            }
        }
    }

    /** The variable that an expression on the left stands for; null after a complaint. */
    private @Nullable Var variable(Expr lhs, Scope scope, Set<String> seen, List<Var> added) {
        if (!(lhs instanceof Ident id)) {
            check.usage.useTargets(List.of(lhs));
            check.error(lhs, ErrorCode.BAD_DECL, "non-name %s on left side of :=".formatted(ExprString.of(lhs)));
            return null;
        }
        if (!id.isBlank() && !seen.add(id.name())) {
            check.error(id, ErrorCode.REPEATED_DECL, "%s repeated on left side of :=".formatted(id.name()));
            return null;
        }
        // Only a variable of this very scope is assigned to instead.
        Obj existing = scope.lookup(id.name());
        if (existing == null) {
            Var variable = local(id.pos(), id.name());
            if (!id.isBlank()) {
                added.add(variable);
            }
            check.recordDef(id, variable);
            return variable;
        }
        check.recordUse(id, existing);
        if (existing instanceof Var variable) {
            return variable;
        }
        check.error(id, ErrorCode.UNASSIGNABLE_OPERAND, "cannot assign to " + id.name());
        return null;
    }

    private Var local(int pos, String name) {
        return new Var(Var.Kind.LOCAL, pos, check.pkg, name, null);
    }
}
