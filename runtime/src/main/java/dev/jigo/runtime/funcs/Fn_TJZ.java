package dev.jigo.runtime.funcs;

import dev.jigo.runtime.tuples.TJZ;
import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result TJZ. */
public abstract class Fn_TJZ extends Func {
    public abstract TJZ call();

    /** The same function as a deferred call: its own recover calls work. */
    public TJZ callDeferred() {
        return call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call();
    }
}
