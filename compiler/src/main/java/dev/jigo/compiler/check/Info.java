package dev.jigo.compiler.check;

import dev.jigo.compiler.syntax.Expr;
import dev.jigo.compiler.syntax.Expr.CallExpr;
import dev.jigo.compiler.syntax.Expr.Ident;
import dev.jigo.compiler.syntax.Expr.SelectorExpr;
import dev.jigo.compiler.syntax.File;
import dev.jigo.compiler.syntax.Node;
import dev.jigo.compiler.types.Obj;
import dev.jigo.compiler.types.Scope;
import dev.jigo.compiler.types.Selection;
import dev.jigo.compiler.types.Type;
import dev.jigo.compiler.types.Var;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the checker found out about a package, beside its trees. Nodes are compared by identity. Not thread-safe while
 * bodies are still being checked; afterwards it does not change.
 */
public final class Info {

    /**
     * A use of a generic function or type with its type arguments.
     *
     * @param typeArgs the type arguments, written or inferred
     * @param type the instantiated type, a {@code Named}, {@code Alias} or {@code Signature}
     */
    public record Instance(List<Type> typeArgs, Type type) {}

    /**
     * A package variable declaration with a value.
     *
     * @param lhs the variables; several if {@code rhs} is a call with several results or a comma-ok expression
     * @param rhs the value
     */
    public record Initializer(List<Var> lhs, Expr rhs) {}

    private final Map<Expr, TypeAndValue> types = new IdentityHashMap<>();
    private final Map<Ident, Instance> instances = new IdentityHashMap<>();
    private final Map<Ident, Obj> defs = new IdentityHashMap<>();
    private final Map<Ident, Obj> uses = new IdentityHashMap<>();
    private final Map<Node, Obj> implicits = new IdentityHashMap<>();
    private final Map<SelectorExpr, Selection> selections = new IdentityHashMap<>();
    private final Map<Node, Scope> scopes = new IdentityHashMap<>();
    private final Map<File, String> fileVersions = new IdentityHashMap<>();
    private final List<Initializer> initOrder = new ArrayList<>();

    /**
     * Types, modes and constant values of expressions, type expressions included. Identifiers that declare something
     * are only in {@link #defs()}; those that denote packages only in {@link #uses()}.
     */
    public Map<Expr, TypeAndValue> types() {
        return types;
    }

    /** Uses of generic functions and types; the key is the last identifier of their name. */
    public Map<Ident, Instance> instances() {
        return instances;
    }

    /**
     * The objects that identifiers declare. Missing for the package name, for the blank identifier on the left of
     * {@code :=}, and for the symbol of a type switch, whose objects are the clauses' {@linkplain #implicits()}.
     */
    public Map<Ident, Obj> defs() {
        return defs;
    }

    /** The objects that identifiers refer to. For an embedded field its type; the field is in {@link #defs()}. */
    public Map<Ident, Obj> uses() {
        return uses;
    }

    /**
     * Objects declared without an identifier: the package name of an {@code ImportSpec} without one, the variable of
     * each {@code CaseClause} of a type switch with a symbol, the variable of a {@code Field} without names.
     */
    public Map<Node, Obj> implicits() {
        return implicits;
    }

    /** What selector expressions select, except qualified identifiers, which are in {@link #uses()}. */
    public Map<SelectorExpr, Selection> selections() {
        return selections;
    }

    /**
     * The scopes of nodes: {@code File, FuncType, TypeSpec, BlockStmt, IfStmt, SwitchStmt, TypeSwitchStmt, CaseClause,
     * CommClause, ForStmt, RangeStmt}. A function's scope belongs to its {@code FuncType}.
     */
    public Map<Node, Scope> scopes() {
        return scopes;
    }

    /** The language version of each file, as {@code go1.N}. */
    public Map<File, String> fileVersions() {
        return fileVersions;
    }

    /** The package variables' values in the order in which they must be computed. */
    public List<Initializer> initOrder() {
        return initOrder;
    }

    /** What is known of an expression, null if it was not checked. */
    public @Nullable TypeAndValue typeAndValue(Expr e) {
        return types.get(e);
    }

    /** The type of an expression or identifier, null if none is known. */
    public @Nullable Type typeOf(Expr e) {
        TypeAndValue known = types.get(e);
        if (known != null) {
            return known.type();
        }
        if (e instanceof Ident id) {
            Obj obj = objectOf(id);
            return obj == null ? null : obj.type();
        }
        return null;
    }

    /** The object that an identifier declares or refers to, null if none. */
    public @Nullable Obj objectOf(Ident id) {
        Obj obj = defs.get(id);
        return obj != null ? obj : uses.get(id);
    }

    /** The signature of a call of a built-in function, with the types of this call. */
    public @Nullable Type builtinSignature(CallExpr call) {
        return typeOf(call.fun());
    }
}
