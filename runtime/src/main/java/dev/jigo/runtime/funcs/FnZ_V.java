package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (Z) and result V. */
public abstract class FnZ_V extends Func {
    public abstract void call(boolean a0);

    /** The same function as a deferred call: its own recover calls work. */
    public void callDeferred(boolean a0) {
        call(a0);
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public @Nullable Object invoke(@Nullable Object[] args) {
        call((Boolean) args[0]);
        return null;
    }
}
