package dev.jigo.compiler.types;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An alias declaration's type, or an instance of a generic alias. It is identical to what it stands for. */
public final class Alias implements Type {
    private final TypeName obj;
    private @Nullable Type rhs;
    private List<TypeParam> typeParams = List.of();
    private final @Nullable Alias origin;
    private final List<Type> typeArgs;
    private @Nullable Runnable resolver;

    /**
     * A declared alias.
     *
     * @param rhs what it stands for, null if the checker finds out later
     */
    public Alias(TypeName obj, @Nullable Type rhs) {
        this.obj = obj;
        this.rhs = rhs;
        origin = null;
        typeArgs = List.of();
        if (obj.rawType() == null) {
            obj.setType(this);
        }
    }

    Alias(Alias origin, List<Type> typeArgs, Type rhs) {
        obj = origin.obj;
        this.origin = origin;
        this.typeArgs = List.copyOf(typeArgs);
        this.rhs = rhs;
    }

    public TypeName obj() {
        return obj;
    }

    /** The generic alias this is an instance of; else the alias itself. */
    public Alias origin() {
        return origin == null ? this : origin;
    }

    public List<Type> typeArgs() {
        return typeArgs;
    }

    public List<TypeParam> typeParams() {
        return typeParams;
    }

    public void setTypeParams(List<TypeParam> typeParams) {
        this.typeParams = List.copyOf(typeParams);
    }

    public boolean isGeneric() {
        return !typeParams.isEmpty();
    }

    public void setResolver(@Nullable Runnable resolver) {
        this.resolver = resolver;
    }

    /** What stands on the right of the declaration, possibly an alias again; invalid while it is not known. */
    public Type rhs() {
        Runnable pending = resolver;
        if (pending != null) {
            resolver = null;
            pending.run();
        }
        Type known = rhs;
        return known == null ? Universe.INVALID : known;
    }

    public void setRhs(Type rhs) {
        this.rhs = rhs;
    }

    /** Whether what the alias stands for is known. */
    public boolean isResolved() {
        Type next = this;
        for (int steps = 0; next instanceof Alias alias; steps++) {
            alias.rhs();
            next = alias.rhs;
            if (steps > 1000) {
                return false;
            }
        }
        return next != null;
    }

    /** What the alias stands for; never an alias. */
    public Type actual() {
        Type next = this;
        for (int steps = 0; next instanceof Alias alias; steps++) {
            next = alias.rhs();
            if (steps > 1000) {
                return Universe.INVALID;
            }
        }
        return next;
    }

    @Override
    public Type underlying() {
        return actual().underlying();
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}
