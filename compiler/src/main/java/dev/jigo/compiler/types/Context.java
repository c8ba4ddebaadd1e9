package dev.jigo.compiler.types;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All instances of generic types in one compilation: identical ones are one object. Not thread-safe. */
public final class Context {
    private final Map<Integer, List<Named>> instances = new HashMap<>();

    /** The instance of a generic declared type. The number of arguments must be right for it to be of use. */
    public Named instantiate(Named origin, List<Type> typeArgs) {
        return instantiate(origin, typeArgs, 0);
    }

    /**
     * As above.
     *
     * @param pos where the instance is written; 0 if it is not
     */
    public Named instantiate(Named origin, List<Type> typeArgs, int pos) {
        int hash = System.identityHashCode(origin) * 31 + TypeHash.of(typeArgs);
        List<Named> bucket = instances.computeIfAbsent(hash, _ -> new ArrayList<>(1));
        for (Named known : bucket) {
            if (known.origin() == origin && identical(known.typeArgs(), typeArgs)) {
                return known;
            }
        }
        Named created = new Named(origin, typeArgs, this, pos);
        bucket.add(created);
        return created;
    }

    /** The instance of a generic alias; instances of aliases are not kept. */
    public Alias instantiate(Alias origin, List<Type> typeArgs) {
        Type rhs = origin.typeParams().size() == typeArgs.size()
                ? Substitution.of(origin.typeParams(), typeArgs, this).apply(origin.rhs())
                : Universe.INVALID;
        return new Alias(origin, typeArgs, rhs);
    }

    /** The signature of a generic function with its type parameters replaced. */
    public Signature instantiate(Signature generic, List<Type> typeArgs) {
        return Substitution.of(generic.typeParams(), typeArgs, this).instantiate(generic);
    }

    /** The instance of a generic type, alias or signature. */
    public Type instantiate(Type origin, List<Type> typeArgs) {
        return instantiate(origin, typeArgs, 0);
    }

    /**
     * As above.
     *
     * @param pos where the instance is written; 0 if it is not
     */
    public Type instantiate(Type origin, List<Type> typeArgs, int pos) {
        return switch (origin) {
            case Alias alias when alias.isGeneric() -> instantiate(alias, typeArgs);
            case Alias alias -> instantiate(alias.actual(), typeArgs, pos);
            case Named named -> instantiate(named, typeArgs, pos);
            case Signature signature -> instantiate(signature, typeArgs);
            default -> throw new IllegalArgumentException("not generic: " + origin);
        };
    }

    private static boolean identical(List<Type> a, List<Type> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (!Identity.identical(a.get(i), b.get(i))) {
                return false;
            }
        }
        return true;
    }
}
