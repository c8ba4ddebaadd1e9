package dev.jigo.compiler.check;

import dev.jigo.compiler.constant.Constants;
import dev.jigo.compiler.syntax.Decl;
import dev.jigo.compiler.syntax.Decl.BadDecl;
import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Decl.GenDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.StarExpr;
import dev.jigo.compiler.syntax.FieldList;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Spec;
import dev.jigo.compiler.syntax.Spec.ImportSpec;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.syntax.Spec.ValueSpec;
import dev.jigo.compiler.syntax.Token;
import dev.jigo.compiler.types.Const;
import dev.jigo.compiler.types.Func;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.PkgName;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.TypeName;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects the package-level declarations of a package: names are declared, types are not looked at. */
final class ObjectCollector {

    /** A method, before it is known which type it belongs to. */
    private record Method(Func func, boolean pointer, Ident base) {}

    /** The type a method belongs to. */
    private record Base(TypeName name, boolean pointer) {}

    private final Checker check;
    private final Map<Obj, DeclInfo> declarations = new LinkedHashMap<>();
    private final Map<TypeName, List<Func>> methods = new IdentityHashMap<>();
    private final List<Method> unattached = new ArrayList<>();
    private boolean onDemand;

    ObjectCollector(Checker check) {
        this.check = check;
    }

    /** The declaration of a package-level object or method; null for all others. */
    @Nullable
    DeclInfo declInfo(Obj obj) {
        return declarations.get(obj);
    }

    /** All package-level objects and methods in source order. */
    List<Obj> objects() {
        return List.copyOf(declarations.keySet());
    }

    Map<Obj, DeclInfo> declarations() {
        return Collections.unmodifiableMap(declarations);
    }

    /** The packages imported, by their names in files. */
    List<PkgName> importedNames() {
        return check.imports.names();
    }

    /** Whether the package is only declared, so that nothing is looked at before it is asked for. */
    boolean onDemand() {
        return onDemand;
    }

    /** The methods declared for a type, which are then attached to it. */
    List<Func> takeMethods(TypeName name) {
        List<Func> found = methods.remove(name);
        return found == null ? List.of() : found;
    }

    void collectObjects() {
        onDemand = !check.checksBodies();
        List<Scope> fileScopes = new ArrayList<>();
        for (File file : check.files()) {
            fileScopes.add(collectFile(file));
        }
        check.imports.checkConflicts(fileScopes);
        for (Method method : unattached) {
            Base base = baseOf(method);
            if (base != null) {
                method.func.setPointerReceiver(base.pointer);
                methods.computeIfAbsent(base.name, _ -> new ArrayList<>()).add(method.func);
            }
        }
        unattached.clear();
        if (onDemand) {
            check.pkg.markComplete();
        }
    }

    private Scope collectFile(File file) {
        String path = file.source().name();
        Scope scope = new Scope(check.pkg.scope(), file.pos(), file.end(), path);
        check.recordScope(file, scope);
        if (file.name().isBlank()) {
            check.error(file.name(), ErrorCode.BLANK_PKG_NAME, "invalid package name _");
        }
        String version = check.info.fileVersions().getOrDefault(file, "");
        String saved = check.env.version;
        check.env.version = version;
        for (Decl decl : file.decls()) {
            switch (decl) {
                case BadDecl _ -> {}
                case GenDecl group -> collectGroup(scope, version, group);
                case FuncDecl func -> collectFunc(scope, version, func);
            }
        }
        check.env.version = saved;
        return scope;
    }

    private void collectGroup(Scope scope, String version, GenDecl group) {
        ConstGroup constants = new ConstGroup();
        for (Spec spec : group.specs()) {
            switch (spec) {
                case ImportSpec imported -> check.imports.declare(scope, imported);
                case TypeSpec type -> {
                    TypeName obj = new TypeName(
                            type.name().pos(), check.pkg, type.name().name(), null);
                    declareObject(type.name(), obj, DeclInfo.ofType(scope, version, type));
                }
                case ValueSpec value
                when group.tok() == Token.CONST -> collectConstants(scope, version, constants, value);
                case ValueSpec value -> collectVariables(scope, version, value);
            }
        }
    }

    private void collectConstants(Scope scope, String version, ConstGroup group, ValueSpec spec) {
        group.next(spec);
        List<Ident> names = spec.names();
        for (int i = 0; i < names.size(); i++) {
            Ident name = names.get(i);
            Const obj = new Const(name.pos(), check.pkg, name.name(), null, Constants.of(group.iota()));
            Expr init = i < group.values().size() ? group.values().get(i) : null;
            declareObject(
                    name, obj, DeclInfo.ofValue(scope, version, List.of(), group.type(), init, group.inherited()));
        }
        check.decls.arity(spec.pos(), names, group.values(), true, group.inherited());
    }

    private void collectVariables(Scope scope, String version, ValueSpec spec) {
        List<Ident> names = spec.names();
        List<Expr> values = spec.values();
        List<Var> variables = new ArrayList<>();
        for (Ident name : names) {
            variables.add(new Var(Var.Kind.PACKAGE, name.pos(), check.pkg, name.name(), null));
        }
        boolean shared = values.size() == 1 && names.size() > 1;
        DeclInfo common =
                shared ? DeclInfo.ofValue(scope, version, variables, spec.type(), values.getFirst(), false) : null;
        for (int i = 0; i < names.size(); i++) {
            Expr init = i < values.size() ? values.get(i) : null;
            DeclInfo info =
                    common != null ? common : DeclInfo.ofValue(scope, version, List.of(), spec.type(), init, false);
            declareObject(names.get(i), variables.get(i), info);
        }
        if (spec.type() == null || !values.isEmpty()) {
            check.decls.arity(spec.pos(), names, values, false, false);
        }
    }

    private void declareObject(Ident name, Obj obj, DeclInfo info) {
        if (name.name().equals("init")) {
            check.error(name, ErrorCode.INVALID_INIT_DECL, "cannot declare init - must be func");
            return;
        }
        if (name.name().equals("main") && check.pkg.name().equals("main")) {
            check.error(name, ErrorCode.INVALID_MAIN_DECL, "cannot declare main - must be func");
            return;
        }
        check.decls.declare(check.pkg.scope(), name, obj, 0);
        register(obj, info);
    }

    private void register(Obj obj, DeclInfo info) {
        declarations.put(obj, info);
        obj.setOrder(declarations.size());
        if (onDemand) {
            obj.setResolver(found -> check.isolated(() -> check.decls.objDecl(found)));
        } else {
            obj.setResolver(found -> check.decls.objDecl(found));
        }
    }

    private void collectFunc(Scope scope, String version, FuncDecl decl) {
        Ident name = decl.name();
        Func obj = new Func(name.pos(), check.pkg, name.name(), null);
        boolean complained = false;
        if (decl.recv() == null) {
            complained = checkSpecialFunc(decl);
            if (name.name().equals("init")) {
                // Any number of these may exist, and nobody can refer to them.
                obj.setParent(check.pkg.scope());
                check.recordDef(name, obj);
                if (decl.body() == null) {
                    check.softError(name, ErrorCode.MISSING_INIT_BODY, "func init must have a body");
                }
            } else {
                check.decls.declare(check.pkg.scope(), name, obj, 0);
            }
        } else {
            collectMethod(decl, obj);
            check.recordDef(name, obj);
        }
        if (decl.type().typeParams() != null && !complained) {
            check.verifyVersion(decl.type().typeParams().list().getFirst().pos(), "go1.18", "type parameter");
        }
        register(obj, DeclInfo.ofFunc(scope, version, decl));
    }

    /** Complains about a signature that init or main must not have; tells whether type parameters were complained about. */
    private boolean checkSpecialFunc(FuncDecl decl) {
        String name = decl.name().name();
        boolean isMain = name.equals("main") && check.pkg.name().equals("main");
        if (!name.equals("init") && !isMain) {
            return false;
        }
        ErrorCode code = isMain ? ErrorCode.INVALID_MAIN_DECL : ErrorCode.INVALID_INIT_DECL;
        FieldList typeParams = decl.type().typeParams();
        boolean generic = typeParams != null && !typeParams.list().isEmpty();
        if (typeParams != null && generic) {
            int pos = typeParams.list().getFirst().pos();
            check.softError(pos, code, "func " + name + " must have no type parameters");
        }
        boolean results =
                decl.type().results() != null && !decl.type().results().list().isEmpty();
        if (!decl.type().params().list().isEmpty() || results) {
            check.softError(decl.name(), code, "func " + name + " must have no arguments and no return values");
        }
        return generic;
    }

    private void collectMethod(FuncDecl decl, Func obj) {
        if (decl.recv() == null || decl.recv().list().isEmpty()) {
            return;
        }
        Receiver receiver = Receiver.of(decl.recv().list().getFirst().type());
        if (receiver.base() instanceof Ident base && !decl.name().isBlank()) {
            unattached.add(new Method(obj, receiver.pointer(), base));
        }
    }

    /** Follows aliases from the name of a receiver's type to the type that is declared in this package. */
    private @Nullable Base baseOf(Method method) {
        boolean pointer = method.pointer;
        Set<Obj> seen = new HashSet<>();
        Expr next = method.base;
        while (next instanceof Ident name) {
            if (!(check.pkg.scope().lookup(name.name()) instanceof TypeName found) || !seen.add(found)) {
                return null;
            }
            DeclInfo info = declarations.get(found);
            TypeSpec spec = info == null ? null : info.tdecl();
            if (spec == null) {
                return null;
            }
            if (spec.assign() == 0) {
                return new Base(found, pointer);
            }
            if (spec.typeParams() != null) {
                return null;
            }
            next = Receiver.unparen(spec.type());
            if (next instanceof StarExpr star) {
                if (pointer) {
                    return null;
                }
                pointer = true;
                next = Receiver.unparen(star.x());
            }
        }
        return null;
    }
}
