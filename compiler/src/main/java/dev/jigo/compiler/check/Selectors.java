package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.types.Builtin;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Label;
import dev.jigo.compiler.types.Lookup;
import dev.jigo.compiler.types.Names;
import dev.jigo.compiler.types.Nil;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Package;
import dev.jigo.compiler.types.PkgName;
import dev.jigo.compiler.types.Pointer;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Tuple;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks selectors: qualified identifiers, fields, methods and method expressions. */
final class Selectors {

    private final Checker check;

    Selectors(Checker check) {
        this.check = check;
    }

    /**
     * Checks {@code x.sel}.
     *
     * @param def the type name being declared as this, null if none
     * @param wantType whether only a type will do
     */
    void selector(Operand x, SelectorExpr e, @Nullable TypeName def, boolean wantType) {
        boolean ok = e.x() instanceof Ident id && packageOf(id) instanceof PkgName name
                ? qualified(x, e, id, name)
                : selected(x, e, def, wantType);
        if (!ok) {
            x.invalidate();
            x.type = Universe.INVALID;
        }
        x.expr = e;
    }

    private @Nullable Obj packageOf(Ident id) {
        Scope.Found found = check.env.scope.lookupParent(id.name(), 0);
        return found == null ? null : found.obj();
    }

    // Qualified identifiers

    private boolean qualified(Operand x, SelectorExpr e, Ident id, PkgName name) {
        check.recordUse(id, name);
        name.setUsed(true);
        Package imported = name.imported();
        String sel = e.sel().name();
        Obj obj = imported.scope().lookup(sel);
        if (obj == null || !ExportedTypes.isVisible(imported, obj)) {
            if (!imported.isFake() && !sel.equals("_")) {
                check.error(e.sel(), ErrorCode.UNDECLARED_IMPORTED_NAME, undefined(e, imported, sel));
            }
            return false;
        }
        if (!obj.isExported()) {
            check.error(
                    e.sel(),
                    ErrorCode.UNEXPORTED_NAME,
                    "name %s not exported by package %s".formatted(sel, imported.name()));
        }
        check.recordUse(e.sel(), obj);
        return object(x, obj);
    }

    private static String undefined(SelectorExpr e, Package imported, String sel) {
        String text = "undefined: " + ExprString.of(e);
        for (String name : imported.scope().names()) {
            if (Names.isExported(name) && name.equalsIgnoreCase(sel)) {
                return text + " (but have " + name + ")";
            }
        }
        return text;
    }

    /** Makes an operand of an object of an imported package. */
    private static boolean object(Operand x, Obj obj) {
        Type type = obj.type();
        if (!Predicates.isValid(type) && !(obj instanceof Builtin)) {
            return false;
        }
        switch (obj) {
            case Const constant -> x.setConstant(type, constant.value());
            case TypeName _ -> {
                x.mode = OperandMode.TYPE;
                x.type = type;
            }
            case Var _ -> {
                x.setValue(type);
                x.mode = OperandMode.VARIABLE;
            }
            case Func _ -> x.setValue(type);
            case Builtin builtin -> {
                x.mode = OperandMode.BUILTIN;
                x.id = builtin.builtinId();
            }
            case PkgName _, Nil _, Label _ -> throw new IllegalStateException("exported " + obj);
        }
        return true;
    }

    // Fields and methods

    private boolean selected(Operand x, SelectorExpr e, @Nullable TypeName def, boolean wantType) {
        check.exprs.exprOrType(x, e.x(), false);
        switch (x.mode) {
            case TYPE -> {
                if (def != null && def.rawType() == x.type) {
                    check.decls.cycleError(List.of(def));
                    return false;
                }
                if (!check.decls.isComplete(x.type)) {
                    return false;
                }
            }
            case BUILTIN -> {
                check.error(
                        Places.own(e),
                        ErrorCode.UNCALLED_BUILTIN,
                        "invalid use of %s in selector expression".formatted(check.str(x)));
                return false;
            }
            case INVALID -> {
                return false;
            }
            default -> {}
        }
        Type under = x.type.underlying();
        if (wantType) {
            check.error(e.sel(), ErrorCode.NOT_A_TYPE, ExprString.of(e) + " is not a type");
            return false;
        }
        String sel = e.sel().name();
        boolean addressable = x.mode == OperandMode.VARIABLE;
        Lookup.Result found = Lookup.fieldOrMethod(x.type, addressable, check.pkg, sel);
        if (found.obj() == null) {
            if (Predicates.isValid(under)) {
                reportMissing(x, e, found);
            }
            return false;
        }
        return x.isType() ? methodExpression(x, e, found) : value(x, e, found);
    }

    private void reportMissing(Operand x, SelectorExpr e, Lookup.Result found) {
        String sel = e.sel().name();
        String operand = ExprString.of(e.x());
        String type = check.str(x.type);
        if (found.isAmbiguous()) {
            check.error(e.sel(), ErrorCode.AMBIGUOUS_SELECTOR, "ambiguous selector %s.%s".formatted(operand, sel));
            return;
        }
        if (found.needsPointer()) {
            String text = x.isType()
                    ? "invalid method expression %s.%s (needs pointer receiver (*%s).%s)"
                            .formatted(type, sel, type, sel)
                    : "cannot call pointer method %s on %s".formatted(sel, type);
            check.error(e.sel(), ErrorCode.INVALID_METHOD_EXPR, text);
            return;
        }
        String why;
        if (x.type.underlying() instanceof Pointer pointer && Predicates.isTypeParam(pointer.elem())) {
            why = "type %s is pointer to type parameter, not type parameter".formatted(type);
        } else if (Predicates.isInterfacePointer(x.type)) {
            why = "type %s is pointer to interface, not interface".formatted(type);
        } else {
            boolean addressable = x.mode == OperandMode.VARIABLE;
            Obj similar = Lookup.fieldOrMethod(x.type, addressable, check.pkg, sel, true)
                    .obj();
            why = lookupError(x.type, sel, similar, false);
        }
        check.error(e.sel(), ErrorCode.MISSING_FIELD_OR_METHOD, "%s.%s undefined (%s)".formatted(operand, sel, why));
    }

    private boolean methodExpression(Operand x, SelectorExpr e, Lookup.Result found) {
        String sel = e.sel().name();
        if (!(found.obj() instanceof Func method)) {
            check.error(
                    e.sel(),
                    ErrorCode.MISSING_FIELD_OR_METHOD,
                    "%s.%s undefined (type %s has no method %s)"
                            .formatted(ExprString.of(e.x()), sel, check.str(x.type), sel));
            return false;
        }
        Signature sig = method.signature();
        Var recv = sig.recv();
        if (recv == null) {
            check.error(e, ErrorCode.INVALID_DECL_CYCLE, "illegal cycle in method declaration");
            return false;
        }
        check.record.selection(
                e, new Selection(Selection.Kind.METHOD_EXPR, x.type, method, found.index(), found.indirect()));
        List<Var> params = new ArrayList<>(sig.params().vars());
        // Parameters have names all or none.
        boolean named = !params.isEmpty() && !params.getFirst().name().isEmpty();
        String name = named && recv.name().isEmpty() ? "_" : named ? recv.name() : "";
        params.addFirst(Var.param(recv.pos(), recv.pkg(), name, x.type));
        Signature function = new Signature(null, Tuple.of(params), sig.results(), sig.variadic());
        function.setTypeParams(sig.typeParams());
        x.setValue(function);
        check.decls.addDependency(method);
        return true;
    }

    private boolean value(Operand x, SelectorExpr e, Lookup.Result found) {
        if (found.obj() instanceof Var field) {
            check.record.selection(
                    e, new Selection(Selection.Kind.FIELD_VAL, x.type, field, found.index(), found.indirect()));
            boolean addressable = x.mode == OperandMode.VARIABLE || found.indirect();
            x.setValue(field.type());
            x.mode = addressable ? OperandMode.VARIABLE : OperandMode.VALUE;
            return true;
        }
        if (!(found.obj() instanceof Func method)) {
            throw new IllegalStateException("selected " + found.obj());
        }
        check.record.selection(
                e, new Selection(Selection.Kind.METHOD_VAL, x.type, method, found.index(), found.indirect()));
        Signature sig = method.signature();
        Signature bound = new Signature(null, sig.params(), sig.results(), sig.variadic());
        bound.setTypeParams(sig.typeParams());
        x.setValue(bound);
        check.decls.addDependency(method);
        return true;
    }

    // Messages

    /** How a name that is meant relates to one that exists in other spelling. */
    private enum Similarity {
        NONE,
        OTHER_SPELLING,
        UNEXPORTED,
        INACCESSIBLE
    }

    /**
     * Why a selector or field name is not found.
     *
     * @param similar the field or method of that name in other spelling, or in another package; null if there is none
     * @param structLiteral whether the name is a key of a struct literal
     */
    String lookupError(Type type, String sel, @Nullable Obj similar, boolean structLiteral) {
        String shown = check.str(type);
        Similarity similarity = similar == null ? Similarity.NONE : similarity(sel, similar);
        String name = similar == null ? "" : similar.name();
        if (structLiteral) {
            String text = "unknown field %s in struct literal of type %s".formatted(sel, shown);
            return switch (similarity) {
                case NONE -> text;
                case OTHER_SPELLING -> text + ", but does have " + name;
                case UNEXPORTED -> text + ", but does have unexported " + name;
                case INACCESSIBLE ->
                    "cannot refer to unexported field %s in struct literal of type %s".formatted(name, shown);
            };
        }
        String what = switch (similar) {
            case Var _ -> "field";
            case Func _ -> "method";
            case null, default -> "object";
        };
        String text = "type %s has no field or method %s".formatted(shown, sel);
        return switch (similarity) {
            case NONE -> text;
            case OTHER_SPELLING -> text + ", but does have " + what + " " + name;
            case UNEXPORTED -> text + ", but does have unexported " + what + " " + name;
            case INACCESSIBLE -> "cannot refer to unexported " + what + " " + name;
        };
    }

    private Similarity similarity(String sel, Obj similar) {
        String name = similar.name();
        if (similar.pkg() == check.pkg) {
            return Similarity.OTHER_SPELLING;
        }
        boolean sameTail = tail(name).equals(tail(sel));
        if (Names.isExported(name)) {
            return Names.isExported(sel) || sameTail ? Similarity.OTHER_SPELLING : Similarity.NONE;
        }
        if (Names.isExported(sel)) {
            return sameTail ? Similarity.UNEXPORTED : Similarity.NONE;
        }
        return name.equals(sel) ? Similarity.INACCESSIBLE : Similarity.NONE;
    }

    private static String tail(String name) {
        return name.substring(name.offsetByCodePoints(0, 1));
    }
}
