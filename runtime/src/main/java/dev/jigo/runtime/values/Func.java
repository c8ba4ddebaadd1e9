package dev.jigo.runtime.values;

import org.jspecify.annotations.Nullable;

/** A function value. Its class extends the shape class ({@code dev.jigo.runtime.funcs}) of its kinds. */
public abstract class Func {
    /**
     * Calls the function. Arguments and a single result are Boolean, Integer, Long, Float, Double or the reference
     * itself, several results are a tuple of {@code dev.jigo.runtime.tuples}, none is null.
     */
    public abstract @Nullable Object invoke(@Nullable Object[] args);
}
