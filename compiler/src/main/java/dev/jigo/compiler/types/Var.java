package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/** A variable, parameter, result or struct field. */
public final class Var extends Obj {
    /** What kind of variable. */
    public enum Kind {
        PACKAGE,
        LOCAL,
        RECEIVER,
        PARAMETER,
        RESULT,
        FIELD
    }

    private final Kind kind;
    private final boolean embedded;
    private boolean used;
    private @Nullable Var origin;

    public Var(Kind kind, int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        this(kind, pos, pkg, name, type, false);
    }

    private Var(Kind kind, int pos, @Nullable Package pkg, String name, @Nullable Type type, boolean embedded) {
        super(pos, pkg, name, type);
        this.kind = kind;
        this.embedded = embedded;
    }

    public static Var param(int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        return new Var(Kind.PARAMETER, pos, pkg, name, type);
    }

    public static Var result(int pos, @Nullable Package pkg, String name, @Nullable Type type) {
        return new Var(Kind.RESULT, pos, pkg, name, type);
    }

    public static Var field(int pos, @Nullable Package pkg, String name, @Nullable Type type, boolean embedded) {
        return new Var(Kind.FIELD, pos, pkg, name, type, embedded);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isField() {
        return kind == Kind.FIELD;
    }

    /** Whether this is an embedded field. */
    public boolean embedded() {
        return embedded;
    }

    /** Whether the variable has been read. */
    public boolean used() {
        return used;
    }

    public void setUsed(boolean used) {
        this.used = used;
    }

    /** The variable of the generic type or function that this one is an instance of; else the variable itself. */
    public Var origin() {
        return origin == null ? this : origin;
    }

    /** A copy with another type that remembers where it comes from. */
    public Var instance(@Nullable Type type) {
        Var copy = new Var(kind, pos(), pkg(), name(), type, embedded);
        copy.origin = origin();
        return copy;
    }
}
