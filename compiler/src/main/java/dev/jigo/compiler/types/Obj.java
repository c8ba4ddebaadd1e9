package dev.jigo.compiler.types;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a name denotes. An object of a package that is checked on demand finds its type when {@link #type()} is first
 * called.
 */
public abstract sealed class Obj permits Var, Const, TypeName, Func, PkgName, Builtin, Nil, Label {
    /** Finds the type of an object and sets it. */
    @FunctionalInterface
    public interface Resolver {
        void resolve(Obj obj);
    }

    private final int pos;
    private final @Nullable Package pkg;
    private final String name;
    private @Nullable Type type;
    private @Nullable Scope parent;
    private @Nullable Resolver resolver;
    private int scopePos;
    private int order;

    Obj(int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        this.pos = pos;
        this.pkg = pkg;
        this.name = name;
        this.type = type;
    }

    /** Where the name is declared; 0 for predeclared objects. */
    public int pos() {
        return pos;
    }

    /** The package it belongs to; null for predeclared objects and labels. */
    public @Nullable Package pkg() {
        return pkg;
    }

    public String name() {
        return name;
    }

    public boolean isBlank() {
        return name.equals("_");
    }

    public boolean isExported() {
        return Names.isExported(name);
    }

    /** The type; resolved now if it is not known yet, invalid if it cannot be. */
    public Type type() {
        Type known = type;
        Resolver onDemand = resolver;
        if (known == null && onDemand != null) {
            onDemand.resolve(this);
            known = type;
        }
        return known == null ? Universe.INVALID : known;
    }

    /** The type as far as it is known. */
    public @Nullable Type rawType() {
        return type;
    }

    public void setType(@Nullable Type type) {
        this.type = type;
    }

    public void setResolver(@Nullable Resolver resolver) {
        this.resolver = resolver;
    }

    /** The scope the object is declared in; null for methods, fields and objects not declared in a scope. */
    public @Nullable Scope parent() {
        return parent;
    }

    public void setParent(@Nullable Scope parent) {
        this.parent = parent;
    }

    /** The position from which on the name is visible in its scope; 0: everywhere. */
    public int scopePos() {
        return scopePos;
    }

    public void setScopePos(int scopePos) {
        this.scopePos = scopePos;
    }

    /** The rank among the objects of the package, in the order of declaration, from 1; 0 for others. */
    public int order() {
        return order;
    }

    public void setOrder(int order) {
        this.order = order;
    }

    /** The name, qualified with the package path if it is not exported: two fields or methods are the same if it is. */
    public String id() {
        return id(pkg, name);
    }

    public static String id(@Nullable Package pkg, String name) {
        if (Names.isExported(name)) {
            return name;
        }
        String path = pkg == null || pkg.path().isEmpty() ? "_" : pkg.path();
        return path + "." + name;
    }

    /** Whether a name used in a package means this field or method; optionally whatever its case. */
    public boolean sameId(@Nullable Package from, String wanted, boolean foldCase) {
        if (foldCase && name.equalsIgnoreCase(wanted)) {
            return true;
        }
        if (!name.equals(wanted)) {
            return false;
        }
        return isExported() || samePackage(from, pkg);
    }

    static boolean samePackage(@Nullable Package a, @Nullable Package b) {
        return a == b || a != null && b != null && Objects.equals(a.path(), b.path());
    }

    /** The order of methods: exported ones first, then by name, then by package. */
    static int compare(Obj a, Obj b) {
        if (a == b) {
            return 0;
        }
        if (a.isExported() != b.isExported()) {
            return a.isExported() ? -1 : 1;
        }
        int byName = a.name.compareTo(b.name);
        if (byName != 0 || a.isExported()) {
            return byName;
        }
        String pathA = a.pkg == null ? "" : a.pkg.path();
        String pathB = b.pkg == null ? "" : b.pkg.path();
        return pathA.compareTo(pathB);
    }

    @Override
    public String toString() {
        return ObjString.of(this, Qualifier.FULL);
    }
}
