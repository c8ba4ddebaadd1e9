package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L, L) and result V. */
public abstract class FnLL_V extends Func {
    public abstract void call(@Nullable Object a0, @Nullable Object a1);

    /** The same function as a deferred call: its own recover calls work. */
    public void callDeferred(@Nullable Object a0, @Nullable Object a1) {
        call(a0, a1);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        call(args[0], args[1]);
        return null;
    }
}
