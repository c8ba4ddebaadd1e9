package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result L. */
public abstract class Fn_L extends Func {
    public abstract @Nullable Object call();

    /** The same function as a deferred call: its own recover calls work. */
    public @Nullable Object callDeferred() {
        return call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call();
    }
}
