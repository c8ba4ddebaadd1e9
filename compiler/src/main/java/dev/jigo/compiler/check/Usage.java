package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.PkgName;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is declared and not used, and evaluates expressions for nothing but what they use where an error has been
 * found around them.
 */
final class Usage {

    private final Checker check;

    Usage(Checker check) {
        this.check = check;
    }

    /** Evaluates an expression of any kind. */
    boolean use(Expr e) {
        return use(e, false);
    }

    /** Evaluates expressions of any kind; says whether all are valid. */
    boolean use(List<Expr> exprs) {
        boolean ok = true;
        for (Expr e : exprs) {
            ok &= use(e, false);
        }
        return ok;
    }

    /** Evaluates the left side of an assignment, which does not use the variables that it names. */
    boolean useTargets(List<Expr> exprs) {
        boolean ok = true;
        for (Expr e : exprs) {
            ok &= use(e, true);
        }
        return ok;
    }

    private boolean use(Expr e, boolean target) {
        Operand x = new Operand();
        if (!(UnaryExpressions.unparen(e) instanceof Ident id)) {
            check.exprs.rawExpr(null, x, e, null, true);
            return !x.isInvalid();
        }
        if (id.isBlank()) {
            return true;
        }
        Var variable = target ? variable(id) : null;
        boolean used = variable != null && variable.used();
        check.exprs.exprOrType(x, id, true);
        if (variable != null) {
            variable.setUsed(used);
        }
        return !x.isInvalid();
    }

    /** The variable of this package that an identifier denotes where the checker is, null if there is none. */
    @Nullable
    Var variable(Ident id) {
        Scope.Found found = check.env.scope.lookupParent(id.name(), 0);
        return found != null && found.obj() instanceof Var v && v.pkg() == check.pkg ? v : null;
    }

    /** Complains about the unused variables of a function, those of function literals in it excepted. */
    void unusedVariables(Scope scope) {
        List<Var> unused = new ArrayList<>();
        collect(scope, unused);
        unused.sort(Comparator.comparingInt(Obj::pos));
        for (Var v : unused) {
            check.softError(v.pos(), ErrorCode.UNUSED_VAR, "declared and not used: " + v.name());
        }
    }

    private static void collect(Scope scope, List<Var> unused) {
        for (Obj obj : scope.objects()) {
            if (obj instanceof Var v && v.kind() == Var.Kind.LOCAL && !v.used() && !v.isBlank()) {
                unused.add(v);
            }
        }
        for (Scope child : scope.children()) {
            if (!child.isFunction()) {
                collect(child, unused);
            }
        }
    }

    /** Complains about imports that nothing refers to. */
    void unusedImports() {
        for (PkgName name : check.objects.importedNames()) {
            if (name.used() || name.name().equals("_")) {
                continue;
            }
            String path = name.imported().path();
            String base = path.substring(path.lastIndexOf('/') + 1);
            boolean evident = name.name().equals(".") || name.name().equals(base);
            String text = evident
                    ? "\"%s\" imported and not used".formatted(path)
                    : "\"%s\" imported as %s and not used".formatted(path, name.name());
            check.softError(name.pos(), ErrorCode.UNUSED_IMPORT, text);
        }
    }
}
