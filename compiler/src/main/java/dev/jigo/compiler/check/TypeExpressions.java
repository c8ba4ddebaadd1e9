package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.ArrayType;
import dev.jigo.compiler.syntax.Expr.BadExpr;
import dev.jigo.compiler.syntax.Expr.ChanType;
import dev.jigo.compiler.syntax.Expr.Ellipsis;
import dev.jigo.compiler.syntax.Expr.FuncType;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.IndexExpr;
import dev.jigo.compiler.syntax.Expr.IndexListExpr;
import dev.jigo.compiler.syntax.Expr.InterfaceType;
import dev.jigo.compiler.syntax.Expr.ParenExpr;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.Expr.StructType;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Alias;
import dev.jigo.compiler.types.Array;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Cause;
import dev.jigo.compiler.types.Chan;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Interface;
import dev.jigo.compiler.types.Label;
import dev.jigo.compiler.types.MapType;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Nil;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.PkgName;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Slice;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.TypeParam;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks type expressions, and the identifiers that both types and values are written with. */
final class TypeExpressions {

    private final Checker check;
    private final StructTypes structs;
    private final InterfaceTypes interfaces;

    TypeExpressions(Checker check) {
        this.check = check;
        this.structs = new StructTypes(check);
        this.interfaces = new InterfaceTypes(check);
    }

    InterfaceTypes interfaces() {
        return interfaces;
    }

    // Entry points

    /** The type an expression denotes; it may be a constraint. Invalid after a complaint. */
    Type type(Expr e) {
        return definedType(e, null);
    }

    /**
     * As {@link #type}, for the right side of a declaration.
     *
     * @param def the type that is being declared
     */
    Type definedType(Expr e, @Nullable TypeName def) {
        Type type = inner(e, def);
        if (Predicates.isGeneric(type)) {
            check.error(
                    e,
                    ErrorCode.WRONG_TYPE_ARG_COUNT,
                    "cannot use generic type " + check.str(type) + " without instantiation");
            type = Universe.INVALID;
        }
        check.recordTypeAndValue(e, OperandMode.TYPE, type, null);
        return type;
    }

    /** The type of a variable: no constraint. */
    Type varType(Expr e) {
        Type type = definedType(e, null);
        validVarType(e, type);
        return type;
    }

    /** Complains later if a type can only be used as a constraint. */
    void validVarType(Expr e, Type type) {
        if (Predicates.isTypeParam(type) || check.objects.onDemand() || !mayBeConstraint(type)) {
            return;
        }
        check.later(() -> {
            if (!(type.underlying() instanceof Interface iface) || iface.isMethodSet()) {
                return;
            }
            String why = iface.typeSet().terms() == null
                    ? "interface is (or embeds) comparable"
                    : "interface contains type constraints";
            check.softError(
                    e.pos(),
                    ErrorCode.MISPLACED_CONSTRAINT_IFACE,
                    "cannot use type " + check.str(type) + " outside a type constraint: " + why);
        });
    }

    private static boolean mayBeConstraint(Type type) {
        return type instanceof Named || type instanceof Alias || type instanceof Interface;
    }

    /**
     * A generic type without its arguments; invalid if the type is not generic.
     *
     * @param cause receives the complaint to be made then
     */
    Type genericType(Expr e, Cause cause) {
        Type type = inner(e, null);
        if (Predicates.isValid(type) && !Predicates.isGeneric(type)) {
            cause.set(check.str(type) + " is not a generic type");
            type = Universe.INVALID;
        }
        check.recordTypeAndValue(e, OperandMode.TYPE, type, null);
        return type;
    }

    /** The types that expressions denote; null if one of them is invalid. */
    @Nullable
    List<Type> typeList(List<? extends Expr> list) {
        List<Type> types = new ArrayList<>();
        boolean valid = true;
        for (Expr e : list) {
            Type type = varType(e);
            valid &= Predicates.isValid(type);
            types.add(type);
        }
        return valid ? types : null;
    }

    // Identifiers

    /**
     * Checks an identifier.
     *
     * @param def the type that is being declared, whose right side the identifier is
     * @param wantType whether only a type will do
     */
    void ident(Operand x, Ident e, @Nullable TypeName def, boolean wantType) {
        x.invalidate();
        x.type = Universe.INVALID;
        x.expr = e;
        Scope.Found found = check.env.scope.lookupParent(e.name(), 0);
        if (found == null) {
            if (e.isBlank()) {
                check.error(e, ErrorCode.INVALID_BLANK, "cannot use _ as value or type");
            } else {
                check.error(e, ErrorCode.UNDECLARED_NAME, "undefined: " + e.name());
            }
            return;
        }
        Obj obj = found.obj();
        if (obj == Universe.ANY.obj() || obj == Universe.COMPARABLE.obj()) {
            if (!check.verifyVersion(e.pos(), "go1.18", "predeclared " + e.name())) {
                return;
            }
        }
        check.recordUse(e, obj);
        if (wantType && !(obj instanceof TypeName)) {
            check.error(e, ErrorCode.NOT_A_TYPE, obj.name() + " (" + kind(obj) + ") is not a type");
            if (obj instanceof Var variable && variable.pkg() == check.pkg) {
                variable.setUsed(true);
            }
            return;
        }
        boolean ownType = obj instanceof TypeName && obj.pkg() == check.pkg;
        if (obj.rawType() == null || ownType && wantType) {
            if (obj.pkg() == check.pkg) {
                check.decls.objDecl(obj);
            }
        }
        PkgName dotImport = check.imports.dotImport(found.scope(), e.name());
        if (dotImport != null) {
            dotImport.setUsed(true);
        }
        use(x, e, obj, obj.type());
    }

    private static String kind(Obj obj) {
        return switch (obj) {
            case PkgName _ -> "package name";
            case Const _ -> "constant";
            case TypeName _ -> "type";
            case Var variable ->
                switch (variable.kind()) {
                    case PACKAGE -> "package-level variable";
                    case LOCAL -> "local variable";
                    case RECEIVER -> "receiver";
                    case PARAMETER -> "parameter";
                    case RESULT -> "result variable";
                    case FIELD -> "struct field";
                };
            case Func _ -> "function";
            case Builtin _ -> "built-in function";
            case Nil _ -> "untyped nil";
            case Label _ -> "label";
        };
    }

    private void use(Operand x, Ident e, Obj obj, Type type) {
        switch (obj) {
            case PkgName pkgName -> {
                check.error(e, ErrorCode.INVALID_PKG_USE, "use of package " + pkgName.name() + " not in selector");
                return;
            }
            case Const constant -> {
                check.decls.addDependency(constant);
                if (!Predicates.isValid(type)) {
                    return;
                }
                if (constant == Universe.IOTA) {
                    ConstantValue iota = check.env.iota;
                    if (iota == null) {
                        check.error(e, ErrorCode.INVALID_IOTA, "cannot use iota outside constant declaration");
                        return;
                    }
                    x.val = iota;
                } else {
                    x.val = constant.value();
                }
                x.mode = OperandMode.CONSTANT;
            }
            case TypeName _ -> x.mode = OperandMode.TYPE;
            case Var variable -> {
                if (variable.pkg() == check.pkg) {
                    variable.setUsed(true);
                }
                check.decls.addDependency(variable);
                if (!Predicates.isValid(type)) {
                    return;
                }
                x.mode = OperandMode.VARIABLE;
            }
            case Func func -> {
                check.decls.addDependency(func);
                x.mode = OperandMode.VALUE;
            }
            case Builtin builtin -> {
                x.id = builtin.builtinId();
                x.mode = OperandMode.BUILTIN;
            }
            case Nil _ -> x.mode = OperandMode.NIL_VALUE;
            case Label _ -> throw new IllegalStateException("label in a scope of objects");
        }
        x.type = type;
    }

    // The expressions

    private Type inner(Expr e, @Nullable TypeName def) {
        switch (e) {
            case BadExpr _ -> {}
            case Ident id -> {
                Operand x = new Operand();
                ident(x, id, def, true);
                return typeOf(x);
            }
            case SelectorExpr selector -> {
                Operand x = new Operand();
                check.selectors.selector(x, selector, def, true);
                return typeOf(x);
            }
            case IndexExpr index -> {
                check.verifyVersion(e.pos(), "go1.18", "type instantiation");
                return instantiatedType(index.x(), List.of(index.index()));
            }
            case IndexListExpr index -> {
                check.verifyVersion(e.pos(), "go1.18", "type instantiation");
                return instantiatedType(index.x(), index.indices());
            }
            case ParenExpr paren -> {
                return definedType(paren.x(), def);
            }
            case ArrayType array -> {
                return arrayType(array);
            }
            case Ellipsis _ -> check.error(e, ErrorCode.MISPLACED_DOT_DOT_DOT, "invalid use of ...");
            case StructType struct -> {
                return structs.structType(struct);
            }
            case StarExpr star -> {
                Type elem = varType(star.x());
                return Predicates.isValid(elem) ? new Pointer(elem) : Universe.INVALID;
            }
            case FuncType func -> {
                Signature signature = new Signature();
                check.signatures.funcType(signature, null, func);
                return signature;
            }
            case InterfaceType iface -> {
                return interfaces.interfaceType(iface, def);
            }
            case Expr.MapType map -> {
                return mapType(map);
            }
            case ChanType chan -> {
                return new Chan(chan.dir(), varType(chan.value()));
            }
            default -> {
                check.error(e, ErrorCode.NOT_A_TYPE, ExprString.of(e) + " is not a type");
                check.usage.use(e);
            }
        }
        return Universe.INVALID;
    }

    private Type typeOf(Operand x) {
        switch (x.mode) {
            case TYPE -> {
                return x.type;
            }
            case INVALID -> {}
            case NO_VALUE -> check.error(x, ErrorCode.NOT_A_TYPE, check.str(x) + " used as type");
            default -> check.error(x, ErrorCode.NOT_A_TYPE, check.str(x) + " is not a type");
        }
        return Universe.INVALID;
    }

    private Type arrayType(ArrayType e) {
        Expr length = e.len();
        if (length == null) {
            return new Slice(varType(e.elt()));
        }
        long count = -1;
        if (length instanceof Ellipsis) {
            check.error(
                    e.lbrack(),
                    ErrorCode.BAD_DOT_DOT_DOT_SYNTAX,
                    "invalid use of [...] array (outside a composite literal)");
        } else {
            count = arrayLength(length);
        }
        Type elem = varType(e.elt());
        return count >= 0 ? new Array(elem, count) : Universe.INVALID;
    }

    /** The length that an expression gives an array, or -1 after a complaint. */
    long arrayLength(Expr e) {
        if (e instanceof Ident name) {
            // Perhaps this was meant as a list of type parameters.
            Scope.Found found = check.env.scope.lookupParent(name.name(), 0);
            if (found == null) {
                check.error(
                        name,
                        ErrorCode.INVALID_ARRAY_LEN,
                        "undefined array length " + name.name() + " or missing type constraint");
                return -1;
            }
            if (!(found.obj() instanceof Const)) {
                check.error(name, ErrorCode.INVALID_ARRAY_LEN, "invalid array length " + name.name());
                return -1;
            }
        }
        Operand x = new Operand();
        check.exprs.expr(x, e);
        if (!x.isConstant()) {
            if (!x.isInvalid()) {
                check.error(x, ErrorCode.INVALID_ARRAY_LEN, "array length " + check.str(x) + " must be constant");
            }
            return -1;
        }
        if (x.isUntyped() || Predicates.isInteger(x.type)) {
            Long length = Constants.longValue(Constants.toInt(x.constant()));
            if (length != null && length >= 0) {
                return length;
            }
        }
        String text = Predicates.isInteger(x.type)
                ? "invalid array length " + check.str(x)
                : "array length " + check.str(x) + " must be integer";
        check.error(x, ErrorCode.INVALID_ARRAY_LEN, text);
        return -1;
    }

    private Type mapType(Expr.MapType e) {
        Type key = varType(e.key());
        Type elem = varType(e.value());
        if (!check.objects.onDemand()) {
            check.later(() -> {
                if (Predicates.isValid(key) && !Predicates.comparable(key)) {
                    String why = Predicates.isTypeParam(key) ? " (missing comparable constraint)" : "";
                    check.error(
                            e.key(), ErrorCode.INCOMPARABLE_MAP_KEY, "invalid map key type " + check.str(key) + why);
                }
            });
        }
        return new MapType(key, elem);
    }

    // Instantiation

    /** A generic type with type arguments. The arguments are held against their constraints later. */
    Type instantiatedType(Expr generic, List<? extends Expr> argExprs) {
        Cause cause = new Cause();
        Type origin = genericType(generic, cause);
        if (!cause.isEmpty()) {
            check.error(
                    generic,
                    ErrorCode.NOT_A_GENERIC_TYPE,
                    "invalid operation: %s[%s] (%s)"
                            .formatted(ExprString.of(generic), ExprString.of(argExprs), cause.text()));
        }
        if (!Predicates.isValid(origin)) {
            return Universe.INVALID;
        }
        List<Type> args = typeList(argExprs);
        if (args == null) {
            return Universe.INVALID;
        }
        if (origin instanceof Alias alias && !alias.isGeneric()) {
            origin = alias.actual();
        }
        if (!(origin instanceof Named || origin instanceof Alias)) {
            return Universe.INVALID;
        }
        Type instance = instance(generic, origin, args);
        if (!check.objects.onDemand()) {
            Type declared = origin;
            check.later(() -> verifyArgs(generic, declared, args, argExprs, instance));
        }
        return instance;
    }

    private Type instance(Expr generic, Type origin, List<Type> args) {
        Type instance = check.context.instantiate(origin, args, generic.pos());
        check.recordInstance(generic, args, instance);
        return instance;
    }

    private static List<TypeParam> typeParams(Type origin) {
        return switch (origin) {
            case Named named -> named.typeParams();
            case Alias alias -> alias.typeParams();
            default -> List.of();
        };
    }

    private static String name(Type origin) {
        return switch (origin) {
            case Named named -> named.obj().name();
            case Alias alias -> alias.obj().name();
            default -> "";
        };
    }

    private void reportArgCount(Expr generic, Type origin, int got, int wanted) {
        check.error(
                generic,
                ErrorCode.WRONG_TYPE_ARG_COUNT,
                "%s type arguments for type %s: have %d, want %d"
                        .formatted(got < wanted ? "not enough" : "too many", name(origin), got, wanted));
    }

    private void verifyArgs(Expr generic, Type origin, List<Type> args, List<? extends Expr> argExprs, Type instance) {
        List<TypeParam> params = typeParams(origin);
        if (params.size() != args.size()) {
            reportArgCount(generic, origin, args.size(), params.size());
            return;
        }
        Cause cause = new Cause();
        int bad = check.satisfaction.verify(params, args, check.context, cause);
        if (bad >= 0) {
            int pos = bad < argExprs.size() ? argExprs.get(bad).pos() : generic.pos();
            check.softError(pos, ErrorCode.INVALID_TYPE_ARG, cause.text());
        } else {
            check.monomorphs.recordInstance(generic.pos(), params, args, argExprs);
        }
        if (instance instanceof Named named) {
            check.validTypes.check(named);
        }
    }
}
