package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Decl.FuncDecl;
import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Spec.TypeSpec;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Var;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a package-level object or method is declared. */
final class DeclInfo {

    private final Scope fileScope;
    private final String version;
    private final List<Var> lhs;
    private final @Nullable Expr typeExpr;
    private final @Nullable Expr init;
    private final boolean inherited;
    private final @Nullable TypeSpec tdecl;
    private final @Nullable FuncDecl fdecl;
    private final Set<Obj> deps = new LinkedHashSet<>();

    private DeclInfo(
            Scope fileScope,
            String version,
            List<Var> lhs,
            @Nullable Expr typeExpr,
            @Nullable Expr init,
            boolean inherited,
            @Nullable TypeSpec tdecl,
            @Nullable FuncDecl fdecl) {
        this.fileScope = fileScope;
        this.version = version;
        this.lhs = lhs;
        this.typeExpr = typeExpr;
        this.init = init;
        this.inherited = inherited;
        this.tdecl = tdecl;
        this.fdecl = fdecl;
    }

    /**
     * A constant or variable.
     *
     * @param lhs the variables that share the value; empty if there is only one
     * @param inherited whether type and value are those of an earlier constant of the group
     */
    static DeclInfo ofValue(
            Scope fileScope,
            String version,
            List<Var> lhs,
            @Nullable Expr typeExpr,
            @Nullable Expr init,
            boolean inherited) {
        return new DeclInfo(fileScope, version, lhs, typeExpr, init, inherited, null, null);
    }

    static DeclInfo ofType(Scope fileScope, String version, TypeSpec tdecl) {
        return new DeclInfo(fileScope, version, List.of(), null, null, false, tdecl, null);
    }

    static DeclInfo ofFunc(Scope fileScope, String version, FuncDecl fdecl) {
        return new DeclInfo(fileScope, version, List.of(), null, null, false, null, fdecl);
    }

    /** The scope of the file, whose parent is that of the package. */
    Scope fileScope() {
        return fileScope;
    }

    /** The language version of the file. */
    String version() {
        return version;
    }

    List<Var> lhs() {
        return lhs;
    }

    @Nullable
    Expr typeExpr() {
        return typeExpr;
    }

    @Nullable
    Expr init() {
        return init;
    }

    boolean inherited() {
        return inherited;
    }

    @Nullable
    TypeSpec tdecl() {
        return tdecl;
    }

    @Nullable
    FuncDecl fdecl() {
        return fdecl;
    }

    /** The package-level objects and methods that the declaration or its function's body mention, in order. */
    Set<Obj> deps() {
        return Collections.unmodifiableSet(deps);
    }

    void addDep(Obj obj) {
        deps.add(obj);
    }
}
