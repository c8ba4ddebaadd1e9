package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ellipsis;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Field;
import dev.jigo.compiler.syntax.FieldList;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks function types and the signatures of declared functions. */
final class Signatures {

    /** Parameters with the identifiers that declare them, if they have names. */
    private record Params(List<@Nullable Ident> names, List<Var> vars, boolean variadic) {}

    private final Checker check;
    private final Receivers receivers;

    Signatures(Checker check) {
        this.check = check;
        this.receivers = new Receivers(check);
    }

    /**
     * Fills in a signature. Its parameters are declared in a scope recorded for the function type.
     *
     * @param recv the receiver of a method declaration
     */
    void funcType(Signature signature, @Nullable FieldList recv, FuncType e) {
        Scope outer = check.env.scope;
        Scope scope = check.decls.openScope(e, "function");
        scope.setFunction(true);
        try {
            Field receiverField =
                    recv == null || recv.list().isEmpty() ? null : recv.list().getFirst();
            Var receiver = receiverField == null ? null : receivers.collect(signature, receiverField, e.pos());
            if (e.typeParams() != null) {
                check.decls.typeDeclarations().collectTypeParams(e.typeParams(), signature::setTypeParams);
            }
            Params params = collect(Var.Kind.PARAMETER, e.params(), true);
            Params results = collect(Var.Kind.RESULT, e.results(), false);
            if (receiver != null && !receiver.name().isEmpty() && receiverField != null) {
                check.decls.declare(scope, receiverField.names().getFirst(), receiver, e.end());
            }
            declare(scope, params, e.end());
            declare(scope, results, e.end());
            signature.setRecv(receiver);
            signature.setParams(Tuple.of(params.vars), Tuple.of(results.vars), params.variadic);
        } finally {
            check.env.scope = outer;
        }
    }

    private void declare(Scope scope, Params params, int scopePos) {
        for (int i = 0; i < params.vars.size(); i++) {
            Ident name = params.names.get(i);
            if (name != null) {
                check.decls.declare(scope, name, params.vars.get(i), scopePos);
            }
        }
    }

    private Params collect(Var.Kind kind, @Nullable FieldList list, boolean mayBeVariadic) {
        List<@Nullable Ident> names = new ArrayList<>();
        List<Var> vars = new ArrayList<>();
        if (list == null) {
            return new Params(names, vars, false);
        }
        boolean variadic = false;
        boolean misplaced = false;
        List<Field> fields = list.list();
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            Expr typeExpr = field.type();
            boolean last = i == fields.size() - 1 && field.names().size() < 2;
            Type type;
            if (typeExpr instanceof Ellipsis dots) {
                Expr elem = dots.elt();
                type = elem == null ? Universe.INVALID : check.types.varType(elem);
                if (mayBeVariadic && last) {
                    variadic = true;
                    type = new Slice(type);
                    check.recordTypeAndValue(dots, OperandMode.TYPE, type, null);
                } else if (!misplaced) {
                    misplaced = true;
                    String text = mayBeVariadic ? "can only use ... with final parameter" : "invalid use of ...";
                    check.error(dots, ErrorCode.MISPLACED_DOT_DOT_DOT, text);
                }
            } else {
                type = check.types.varType(typeExpr);
            }
            if (field.names().isEmpty()) {
                Var anonymous = new Var(kind, field.pos(), check.pkg, "", type);
                check.recordImplicit(field, anonymous);
                names.add(null);
                vars.add(anonymous);
            }
            for (Ident name : field.names()) {
                names.add(name);
                vars.add(new Var(kind, name.pos(), check.pkg, name.name(), type));
            }
        }
        return new Params(names, vars, variadic);
    }
}
