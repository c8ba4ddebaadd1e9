package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.ConstantValue;
import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.ExprString;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Named;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Predicates;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Signature;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Universe;
import dev.jigo.compiler.types.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what declared objects are. A package-level object is resolved when it is first referred to or when its turn
 * comes; while that is under way it is on the {@link DeclarationPath}, where a reference back to it is a cycle.
 */
final class Declarations {

    private final Checker check;
    final DeclarationPath path;
    private final TypeDeclarations typeDeclarations;
    private final LocalDeclarations localDeclarations;

    Declarations(Checker check) {
        this.check = check;
        this.path = new DeclarationPath(check);
        this.typeDeclarations = new TypeDeclarations(check, this);
        this.localDeclarations = new LocalDeclarations(check, this);
    }

    /**
     * Resolves all package-level objects in source order: first types, then aliases, then all others, so that a type is
     * known to be sound before values of it are looked at.
     */
    void packageObjects() {
        List<Obj> objects = check.objects.objects();
        for (Obj obj : objects) {
            if (obj instanceof TypeName && !isAlias(obj)) {
                objDecl(obj);
            }
        }
        for (Obj obj : objects) {
            if (isAlias(obj)) {
                objDecl(obj);
            }
        }
        for (Obj obj : objects) {
            if (obj.rawType() instanceof Named named && named.obj() == obj) {
                check.validTypes.check(named);
            }
        }
        for (Obj obj : objects) {
            if (!(obj instanceof TypeName)) {
                objDecl(obj);
            }
        }
        check.pkg.markComplete();
    }

    private boolean isAlias(Obj obj) {
        DeclInfo info = check.objects.declInfo(obj);
        return info != null && info.tdecl() != null && info.tdecl().assign() != 0;
    }

    /** Resolves an object unless that has been done. */
    void objDecl(Obj obj) {
        if (path.contains(obj)) {
            closeCycle(obj);
            return;
        }
        if (obj.rawType() != null) {
            return;
        }
        DeclInfo info = check.objects.declInfo(obj);
        if (info == null) {
            // An object that a declaration has not reached yet, as the parameters of a signature being set up.
            return;
        }
        Environment saved = check.env;
        check.env = new Environment(info.fileScope(), info.version());
        path.push(obj);
        try {
            switch (obj) {
                case Const constant -> {
                    check.env.decl = info;
                    constDecl(constant, info.typeExpr(), info.init(), info.inherited());
                }
                case Var variable -> {
                    check.env.decl = info;
                    varDecl(variable, info.lhs(), info.typeExpr(), info.init());
                }
                case TypeName name -> typeDeclarations.packageType(name, info);
                case Func func -> funcDecl(func, info);
                default -> throw new IllegalStateException("not declared: " + obj.name());
            }
        } finally {
            path.pop();
            check.env = saved;
        }
    }

    private void closeCycle(Obj obj) {
        switch (obj) {
            case Const _, Var _ -> {
                if (!path.isValidCycle(obj) || obj.rawType() == null) {
                    obj.setType(Universe.INVALID);
                }
            }
            case TypeName _ -> {
                if (!path.isValidCycle(obj)) {
                    obj.setType(Universe.INVALID);
                }
            }
            // A function keeps its unfinished signature: others rely on there being one.
            case Func _ -> path.isValidCycle(obj);
            default -> {}
        }
    }

    /** Notes that the declaration being checked depends on an object, if it is one of this package's own. */
    void addDependency(Obj obj) {
        DeclInfo from = check.env.decl;
        if (from != null && check.objects.declInfo(obj) != null) {
            from.addDep(obj);
        }
    }

    /**
     * Whether a type is known well enough for a value of it to be used, and complains if not: inside the declaration of a
     * type there are no values of it yet.
     */
    boolean isComplete(Type type) {
        List<Obj> cycle = path.cycleThrough(type);
        if (cycle.isEmpty()) {
            return true;
        }
        path.reportCycle(cycle);
        return false;
    }

    /** Whether a function may be called; complains if its result is a type that is being declared by means of the call. */
    boolean isCallable(Expr function) {
        if (path.isEmpty()
                || !(function instanceof Ident id)
                || !(check.info.uses().get(id) instanceof Func func)) {
            return true;
        }
        List<Obj> cycle = path.typesWithin(func);
        if (cycle.isEmpty()) {
            return true;
        }
        path.reportCycle(cycle);
        return false;
    }

    /** Complains about declarations that refer to one another in a circle. */
    void cycleError(List<? extends Obj> cycle) {
        path.reportCycle(cycle);
    }

    // Constants, variables and functions

    void constDecl(Const obj, @Nullable Expr typeExpr, @Nullable Expr init, boolean inherited) {
        ConstantValue savedIota = check.env.iota;
        int savedErrpos = check.env.errpos;
        check.env.iota = obj.rawValue();
        check.env.errpos = 0;
        obj.setValue(null);
        try {
            if (typeExpr != null) {
                Type type = check.types.type(typeExpr);
                if (!Predicates.isConstType(type)) {
                    if (Predicates.isValid(type.underlying())) {
                        check.error(typeExpr, ErrorCode.INVALID_CONST_TYPE, "invalid constant type " + check.str(type));
                    }
                    obj.setType(Universe.INVALID);
                    return;
                }
                obj.setType(type);
            }
            Operand x = new Operand();
            if (init != null) {
                if (inherited) {
                    // Errors in a repeated expression are those of the constant that repeats it.
                    check.env.errpos = obj.pos();
                }
                check.exprs.expr(x, init);
            }
            check.assignments.initConst(obj, x);
        } finally {
            check.env.iota = savedIota;
            check.env.errpos = savedErrpos;
        }
    }

    /**
     * A variable.
     *
     * @param lhs the variables that share the value; empty if there is only one
     */
    void varDecl(Var obj, List<Var> lhs, @Nullable Expr typeExpr, @Nullable Expr init) {
        if (typeExpr != null) {
            obj.setType(check.types.varType(typeExpr));
        }
        if (init == null) {
            if (typeExpr == null) {
                obj.setType(Universe.INVALID);
            }
            return;
        }
        if (lhs.size() < 2) {
            Operand x = new Operand();
            check.exprs.expr(Target.of(obj.rawType(), obj.name()), x, init);
            check.assignments.initVar(obj, x, "variable declaration");
            return;
        }
        if (typeExpr != null) {
            for (Var variable : lhs) {
                variable.setType(obj.rawType());
            }
        }
        check.assignments.initVars(lhs, List.of(init), null);
    }

    private void funcDecl(Func obj, DeclInfo info) {
        FuncDecl decl = info.fdecl();
        if (decl == null) {
            throw new IllegalStateException("function without declaration");
        }
        Signature signature = new Signature();
        obj.setType(signature);
        path.hide(obj);
        check.signatures.funcType(signature, decl.recv(), decl.type());
        path.unhide(obj);
        boolean generic = decl.type().typeParams() != null
                && !decl.type().typeParams().list().isEmpty();
        if (generic && decl.body() == null) {
            check.softError(decl, ErrorCode.BAD_DECL, "generic function is missing function body");
        }
        if (decl.body() != null && check.checksBodies() && !check.objects.onDemand()) {
            check.later(() -> checkBody(info, decl, signature));
        }
    }

    private void checkBody(DeclInfo info, FuncDecl decl, Signature signature) {
        Environment saved = check.env;
        check.env = new Environment(info.fileScope(), info.version());
        try {
            check.statements.funcBody(
                    info, decl.type(), signature, check.conf.bodies().apply(decl), null);
        } finally {
            check.env = saved;
        }
    }

    // What package and function scope share

    /** Checks the declaration of a constant, type or variable in a function. */
    void declStmt(Decl decl) {
        localDeclarations.declare(decl);
    }

    TypeDeclarations typeDeclarations() {
        return typeDeclarations;
    }

    /** Complains about a number of values that does not suit the names. */
    void arity(int pos, List<Ident> names, List<? extends Expr> values, boolean constant, boolean inherited) {
        int wanted = names.size();
        int got = values.size();
        if (wanted < got) {
            Expr extra = values.get(wanted);
            if (inherited) {
                String where = check.conf.positions().apply(extra.pos());
                check.error(pos, ErrorCode.WRONG_ASSIGN_COUNT, "extra init expr at " + where);
            } else {
                check.error(extra, ErrorCode.WRONG_ASSIGN_COUNT, "extra init expr " + ExprString.of(extra));
            }
        } else if (wanted > got && (constant || got != 1)) {
            Ident missing = names.get(got);
            check.error(missing, ErrorCode.WRONG_ASSIGN_COUNT, "missing init expr for " + missing.name());
        }
    }

    /**
     * Declares an object in a scope, unless its name is blank, and records it.
     *
     * @param id the identifier that declares it, if any
     * @param scopePos from where on it is visible
     */
    void declare(Scope scope, @Nullable Ident id, Obj obj, int scopePos) {
        if (!obj.isBlank()) {
            Obj other = scope.insert(obj);
            if (other != null) {
                ErrorReport report =
                        check.report(ErrorCode.DUPLICATE_DECL).at(obj.pos(), obj.name() + " redeclared in this block");
                addOther(report, other).emit();
                return;
            }
            obj.setScopePos(scopePos);
        }
        if (id != null) {
            check.recordDef(id, obj);
        }
    }

    /** Adds where an object was declared that collides with the one complained about. */
    static ErrorReport addOther(ErrorReport report, Obj other) {
        if (other.pos() != 0) {
            report.at(other.pos(), "other declaration of " + other.name());
        }
        return report;
    }

    /** Opens a scope for a node within the current one; it stays until the environment's scope is set back. */
    Scope openScope(Node node, String comment) {
        Scope scope = new Scope(check.env.scope, node.pos(), node.end(), comment);
        check.recordScope(node, scope);
        check.env.scope = scope;
        return scope;
    }
}
