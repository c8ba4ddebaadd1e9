package dev.jigo.runtime.funcs;

import dev.jigo.runtime.tuples.TJL;
import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result TJL. */
public abstract class Fn_TJL extends Func {
    public abstract TJL call();

    /** The same function as a deferred call: its own recover calls work. */
    public TJL callDeferred() {
        return call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call();
    }
}
