package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result V. */
public abstract class Fn_V extends Func {
    public abstract void call();

    /** The same function as a deferred call: its own recover calls work. */
    public void callDeferred() {
        call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        call();
        return null;
    }
}
