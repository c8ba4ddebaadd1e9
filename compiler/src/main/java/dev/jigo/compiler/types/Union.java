package dev.jigo.compiler.types;

import java.util.List;

/** {@code term | term ...}, an element of a constraint. */
public final class Union implements Type {
    private final List<Term> terms;

    public Union(List<Term> terms) {
        this.terms = List.copyOf(terms);
    }

    /** The terms as written. */
    public List<Term> terms() {
        return terms;
    }

    @Override
    public Type underlying() {
        return this;
    }

    @Override
    public String toString() {
        return TypeString.of(this, Qualifier.FULL);
    }
}
