package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L, J) and result V. */
public abstract class FnLJ_V extends Func {
    public abstract void call(@Nullable Object a0, long a1);

    /** The same function as a deferred call: its own recover calls work. */
    public void callDeferred(@Nullable Object a0, long a1) {
        call(a0, a1);
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public @Nullable Object invoke(@Nullable Object[] args) {
        call(args[0], (Long) args[1]);
        return null;
    }
}
