package dev.jigo.compiler.types;

import org.jspecify.annotations.Nullable;

/**
 * A set of types: {@code {type}}, or all types with that underlying type.
 *
 * @param tilde whether types with the same underlying type belong to it
 */
public record Term(boolean tilde, Type type) {
    /** Whether a type belongs to this set. */
    boolean includes(Type other) {
        return Identity.identical(type, tilde ? other.underlying() : other);
    }

    /** Whether this set is a subset of the other. */
    boolean subsetOf(Term other) {
        if (disjoint(other)) {
            return false;
        }
        return !tilde || other.tilde;
    }

    /** Whether no type belongs to both. */
    boolean disjoint(Term other) {
        Type mine = other.tilde ? type.underlying() : type;
        Type theirs = tilde ? other.type.underlying() : other.type;
        return !Identity.identical(mine, theirs);
    }

    /** The types that belong to both, null for none. */
    @Nullable
    Term intersect(Term other) {
        if (disjoint(other)) {
            return null;
        }
        return tilde && !other.tilde ? other : this;
    }

    @Override
    public String toString() {
        return tilde ? "~" + type : type.toString();
    }
}
