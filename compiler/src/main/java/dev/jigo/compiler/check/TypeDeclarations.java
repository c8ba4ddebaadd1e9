package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.BinaryExpr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.UnaryExpr;
import dev.jigo.compiler.syntax.Field;
import dev.jigo.compiler.syntax.FieldList;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Struct;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Declarations of types and aliases, their type parameters, and the methods of types. */
final class TypeDeclarations {

    private final Checker check;
    private final Declarations declarations;

    TypeDeclarations(Checker check, Declarations declarations) {
        this.check = check;
        this.declarations = declarations;
    }

    /** A type declared at package level, with its methods. */
    void packageType(TypeName obj, DeclInfo info) {
        TypeSpec spec = info.tdecl();
        if (spec == null) {
            throw new IllegalStateException("type without declaration");
        }
        declare(obj, spec, check.objects.onDemand());
        attachMethods(obj);
    }

    /** A type declared in a function. */
    void localType(TypeName obj, TypeSpec spec) {
        declare(obj, spec, false);
    }

    private void declare(TypeName obj, TypeSpec spec, boolean onDemand) {
        if (!onDemand) {
            check.later(() -> {
                if (obj.rawType() instanceof Named named) {
                    check.validTypes.check(named);
                }
                if (check.types.interfaces().isImportedConstraint(rhs(obj))) {
                    String text = "using type constraint " + check.str(rhs(obj));
                    check.verifyVersion(spec.type().pos(), "go1.18", text);
                }
            });
        }
        Scope outer = check.env.scope;
        try {
            if (spec.assign() != 0) {
                declareAlias(obj, spec, onDemand);
            } else {
                declareNamed(obj, spec, onDemand);
            }
        } finally {
            check.env.scope = outer;
        }
    }

    private static Type rhs(TypeName obj) {
        Type rhs = obj.rawType() instanceof Named named ? named.rhs() : null;
        return rhs == null ? Universe.INVALID : rhs;
    }

    private static int firstTypeParam(TypeSpec spec) {
        FieldList params = spec.typeParams();
        return params == null || params.list().isEmpty()
                ? 0
                : params.list().getFirst().pos();
    }

    private void declareAlias(TypeName obj, TypeSpec spec, boolean onDemand) {
        int paramPos = firstTypeParam(spec);
        boolean versionError = paramPos != 0
                ? !check.verifyVersion(paramPos, "go1.23", "generic type alias")
                : !check.verifyVersion(spec.pos(), "go1.9", "type alias");
        Alias alias = new Alias(obj, null);
        if (paramPos != 0) {
            declarations.openScope(spec, "type parameters");
            collectTypeParams(spec.typeParams(), alias::setTypeParams);
        }
        if (onDemand) {
            resolveLater(alias::setResolver, () -> alias.setRhs(check.types.definedType(spec.type(), obj)));
            return;
        }
        Type rhs = check.types.definedType(spec.type(), obj);
        if (obj.rawType() == Universe.INVALID) {
            // A cycle was found meanwhile.
            alias.setRhs(Universe.INVALID);
            return;
        }
        if (rhs instanceof TypeParam param && alias.typeParams().contains(param)) {
            check.error(
                    spec.type(),
                    ErrorCode.MISPLACED_TYPE_PARAM,
                    "cannot use type parameter declared in alias declaration as RHS");
            alias.setRhs(Universe.INVALID);
            return;
        }
        alias.setRhs(versionError ? Universe.INVALID : rhs);
    }

    private void declareNamed(TypeName obj, TypeSpec spec, boolean onDemand) {
        int paramPos = firstTypeParam(spec);
        if (paramPos != 0) {
            check.verifyVersion(paramPos, "go1.18", "type parameter");
        }
        Named named = new Named(obj, null);
        if (paramPos != 0) {
            declarations.openScope(spec, "type parameters");
            collectTypeParams(spec.typeParams(), named::setTypeParams);
        }
        if (onDemand) {
            resolveLater(named::setResolver, () -> named.setRhs(check.types.definedType(spec.type(), obj)));
            return;
        }
        Type rhs = check.types.definedType(spec.type(), obj);
        if (obj.rawType() == Universe.INVALID) {
            named.setRhs(Universe.INVALID);
            return;
        }
        if (Predicates.isTypeParam(rhs)) {
            check.error(
                    spec.type(),
                    ErrorCode.MISPLACED_TYPE_PARAM,
                    "cannot use a type parameter as RHS in type declaration");
            named.setRhs(Universe.INVALID);
            return;
        }
        named.setRhs(rhs);
    }

    /** Has the right side of a declaration checked where it stands, but not before it is asked for. */
    private void resolveLater(Consumer<Runnable> setResolver, Runnable action) {
        Scope scope = check.env.scope;
        String version = check.env.version;
        setResolver.accept(() -> check.isolated(() -> {
            check.env = new Environment(scope, version);
            action.run();
        }));
    }

    // Methods

    private void attachMethods(TypeName obj) {
        List<Func> methods = check.objects.takeMethods(obj);
        if (methods.isEmpty()) {
            return;
        }
        Named base = obj.rawType() instanceof Named named ? named : null;
        if (base != null && !check.objects.onDemand()) {
            check.later(() -> checkFieldsAndMethods(base));
        }
        Map<String, Func> known = new HashMap<>();
        for (Func method : methods) {
            Func other = known.putIfAbsent(method.name(), method);
            if (other != null) {
                String where =
                        other.pos() == 0 ? "" : " at " + check.conf.positions().apply(other.pos());
                check.error(
                        method.pos(),
                        ErrorCode.DUPLICATE_METHOD,
                        "method " + obj.name() + "." + method.name() + " already declared" + where);
            } else if (base != null) {
                base.addMethod(method);
            }
        }
    }

    private void checkFieldsAndMethods(Named base) {
        if (!(base.underlying() instanceof Struct struct)) {
            return;
        }
        Map<String, Obj> names = new HashMap<>();
        for (Func method : base.declaredMethods()) {
            names.put(method.name(), method);
        }
        for (Var field : struct.fields()) {
            Obj method = field.isBlank() ? null : names.putIfAbsent(field.name(), field);
            if (method instanceof Func) {
                ErrorReport report = check.report(ErrorCode.DUPLICATE_FIELD_AND_METHOD)
                        .at(method.pos(), "field and method with the same name " + field.name());
                Declarations.addOther(report, field).emit();
            }
        }
    }

    // Type parameters

    /**
     * Declares type parameters in the current scope, and then checks their constraints, which may refer to all of them.
     *
     * @param accept receives the parameters before the constraints are checked, which may also refer to what they belong to
     */
    void collectTypeParams(@Nullable FieldList list, Consumer<List<TypeParam>> accept) {
        if (list == null) {
            return;
        }
        List<TypeParam> params = new ArrayList<>();
        for (Field field : list.list()) {
            for (Ident name : field.names()) {
                params.add(declareTypeParam(name, list.pos()));
            }
        }
        accept.accept(TypeParam.bind(params));
        boolean saved = check.env.inTParamList;
        check.env.inTParamList = true;
        int next = 0;
        @Nullable Expr previous = null;
        Type bound = Universe.INVALID;
        for (Field field : list.list()) {
            if (field.type() != previous) {
                previous = field.type();
                bound = constraint(field.type());
                if (Predicates.isTypeParam(bound)) {
                    check.error(
                            field.type(), ErrorCode.MISPLACED_TYPE_PARAM, "cannot use a type parameter as constraint");
                    bound = Universe.INVALID;
                }
            }
            for (int i = 0; i < field.names().size(); i++) {
                params.get(next++).setConstraint(bound);
            }
        }
        check.env.inTParamList = saved;
    }

    TypeParam declareTypeParam(Ident name, int scopePos) {
        TypeName obj = new TypeName(name.pos(), check.pkg, name.name(), null);
        TypeParam param = new TypeParam(obj, Universe.INVALID);
        declarations.declare(check.env.scope, name, obj, scopePos);
        return param;
    }

    /** A constraint; one like {@code ~int} stands for an interface with it as only element. */
    private Type constraint(Expr e) {
        boolean element = e instanceof UnaryExpr unary && unary.op() == Token.TILDE
                || e instanceof BinaryExpr binary && binary.op() == Token.OR;
        return element ? check.types.interfaces().implicit(e) : check.types.type(e);
    }
}
