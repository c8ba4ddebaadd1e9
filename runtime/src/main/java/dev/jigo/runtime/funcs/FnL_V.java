package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L) and result V. */
public abstract class FnL_V extends Func {
    public abstract void call(@Nullable Object a0);

    /** The same function as a deferred call: its own recover calls work. */
    public void callDeferred(@Nullable Object a0) {
        call(a0);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        call(args[0]);
        return null;
    }
}
