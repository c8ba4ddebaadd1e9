package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Field;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Basic;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Substitution;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the receivers of method declarations. */
final class Receivers {

    private final Checker check;

    Receivers(Checker check) {
        this.check = check;
    }

    /**
     * The receiver of a method. Type parameters in it are declared in the current scope and set in the signature; the
     * receiver itself is the caller's to declare, since it must not shadow them.
     *
     * @param scopePos from where on the type parameters are visible
     */
    Var collect(Signature signature, Field field, int scopePos) {
        Receiver parts = Receiver.of(field.type());
        Type type = parts.params().isEmpty()
                ? plainType(field.type(), parts.base())
                : parameterizedType(signature, field.type(), parts, scopePos);
        Ident name = field.names().isEmpty() ? null : field.names().getFirst();
        Var receiver;
        if (name != null) {
            receiver = new Var(Var.Kind.RECEIVER, name.pos(), check.pkg, name.name(), type);
        } else {
            receiver = new Var(Var.Kind.RECEIVER, field.pos(), check.pkg, "", type);
            check.recordImplicit(field, receiver);
        }
        if (!check.objects.onDemand()) {
            check.later(() -> validate(parts.base(), type));
        }
        return receiver;
    }

    private Type plainType(Expr e, Expr base) {
        Type type = check.types.varType(e);
        Type next = throughPointers(type);
        while (next instanceof Alias alias) {
            Type target = throughPointers(alias.rhs());
            boolean instance = target instanceof Named named && named.isInstance()
                    || target instanceof Alias other && !other.typeArgs().isEmpty();
            if (instance) {
                check.error(
                        base,
                        ErrorCode.INVALID_RECV,
                        "cannot define new methods on instantiated type " + check.str(target));
                return Universe.INVALID;
            }
            next = target;
        }
        return type;
    }

    private static Type throughPointers(Type type) {
        Type base = type;
        while (base instanceof Pointer pointer) {
            base = pointer.elem();
        }
        return base;
    }

    private Type parameterizedType(Signature signature, Expr e, Receiver parts, int scopePos) {
        Cause cause = new Cause();
        Type generic = check.types.genericType(parts.base(), cause);
        @Nullable Named base = null;
        if (Predicates.isValid(generic)) {
            if (generic instanceof Named named) {
                base = named;
            } else if (generic instanceof Alias) {
                check.error(
                        parts.base(),
                        ErrorCode.INVALID_RECV,
                        "cannot define new methods on generic alias type " + check.str(generic));
            }
        }
        if (!cause.isEmpty()) {
            check.error(parts.base(), ErrorCode.INVALID_RECV, cause.text());
        }
        List<TypeParam> params = declareTypeParams(parts, scopePos);
        signature.setRecvTypeParams(params);
        if (base == null) {
            return Universe.INVALID;
        }
        copyConstraints(parts.base(), base, params);
        check.verifyVersion(parts.base().pos(), "go1.18", "type instantiation");
        List<Type> args = new ArrayList<>(params);
        Type type = check.context.instantiate(base, args);
        check.recordInstance(parts.base(), args, type);
        if (parts.pointer()) {
            type = new Pointer(type);
        }
        recordParts(e, type);
        return type;
    }

    private List<TypeParam> declareTypeParams(Receiver parts, int scopePos) {
        List<TypeParam> params = new ArrayList<>();
        for (Expr e : parts.params()) {
            if (!(e instanceof Ident name)) {
                check.error(
                        e,
                        ErrorCode.BAD_DECL,
                        "receiver type parameter " + ExprString.of(e) + " must be an identifier");
                params.add(check.decls.typeDeclarations().declareTypeParam(new Ident(e.pos(), "_"), scopePos));
                continue;
            }
            TypeParam param = check.decls.typeDeclarations().declareTypeParam(name, scopePos);
            params.add(param);
            // These identifiers both declare the parameters and use them as arguments.
            check.recordUse(name, param.obj());
            check.recordTypeAndValue(name, OperandMode.TYPE, param, null);
        }
        return TypeParam.bind(params);
    }

    private void copyConstraints(Expr at, Named base, List<TypeParam> params) {
        List<TypeParam> declared = base.typeParams();
        if (declared.size() != params.size()) {
            String got = params.size() + (params.size() == 1 ? " type parameter" : " type parameters");
            check.error(
                    at,
                    ErrorCode.BAD_RECV,
                    "receiver declares " + got + ", but receiver base type declares " + declared.size());
            return;
        }
        Substitution renaming = Substitution.of(declared, params, check.context);
        for (int i = 0; i < params.size(); i++) {
            check.monomorphs.recordCanonical(params.get(i), declared.get(i));
            params.get(i).setConstraint(renaming.apply(declared.get(i).constraint()));
        }
    }

    /** Records the types of a receiver's type expression, and of what it is built of. */
    private void recordParts(Expr e, Type type) {
        Expr next = e;
        Type at = type;
        while (true) {
            check.recordTypeAndValue(next, OperandMode.TYPE, at, null);
            switch (next) {
                case ParenExpr paren -> next = paren.x();
                case StarExpr star -> {
                    next = star.x();
                    at = Predicates.deref(at);
                }
                case IndexExpr _, IndexListExpr _ -> {
                    return;
                }
                default -> {
                    return;
                }
            }
        }
    }

    private void validate(Expr at, Type type) {
        Type base = Predicates.deref(type);
        Type actual = Type.unalias(base);
        if (!Predicates.isValid(actual)) {
            return;
        }
        switch (actual) {
            case Named named -> {
                if (named.obj().pkg() != check.pkg) {
                    refuseForeign(at, base);
                    return;
                }
                Type under = named.underlying();
                String cause = under == Universe.UNSAFE_POINTER
                        ? "unsafe.Pointer"
                        : under instanceof Pointer || under instanceof Interface ? "pointer or interface type" : "";
                if (!cause.isEmpty()) {
                    check.error(
                            at,
                            ErrorCode.INVALID_RECV,
                            "invalid receiver type " + check.str(base) + " (" + cause + ")");
                }
            }
            case Basic _ -> refuseForeign(at, base);
            default -> check.error(at, ErrorCode.INVALID_RECV, "invalid receiver type " + check.str(type));
        }
    }

    private void refuseForeign(Expr at, Type base) {
        check.error(at, ErrorCode.INVALID_RECV, "cannot define new methods on non-local type " + check.str(base));
    }
}
