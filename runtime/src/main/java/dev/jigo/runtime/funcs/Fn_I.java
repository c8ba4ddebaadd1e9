package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result I. */
public abstract class Fn_I extends Func {
    public abstract int call();

    /** The same function as a deferred call: its own recover calls work. */
    public int callDeferred() {
        return call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call();
    }
}
