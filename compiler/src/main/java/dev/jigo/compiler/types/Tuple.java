package dev.jigo.compiler.types;

import java.util.List;

/** Parameters or results of a function, or the results of a call. */
public final class Tuple implements Type {
    /** No variables. */
    public static final Tuple EMPTY = new Tuple(List.of());

    private final List<Var> vars;

    private Tuple(List<Var> vars) {
        this.vars = vars;
    }

    public static Tuple of(List<Var> vars) {
        return vars.isEmpty() ? EMPTY : new Tuple(List.copyOf(vars));
    }

    public static Tuple of(Var... vars) {
        return of(List.of(vars));
    }

    public List<Var> vars() {
        return vars;
    }

    public int size() {
        return vars.size();
    }

    public boolean isEmpty() {
        return vars.isEmpty();
    }

    public Var at(int index) {
        return vars.get(index);
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
