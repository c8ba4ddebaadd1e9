package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (I) and result V. */
public abstract class FnI_V extends Func {
    public abstract void call(int a0);

    /** The same function as a deferred call: its own recover calls work. */
    public void callDeferred(int a0) {
        call(a0);
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public @Nullable Object invoke(@Nullable Object[] args) {
        call((Integer) args[0]);
        return null;
    }
}
