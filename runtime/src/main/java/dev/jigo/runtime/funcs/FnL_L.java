package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L) and result L. */
public abstract class FnL_L extends Func {
    public abstract @Nullable Object call(@Nullable Object a0);

    /** The same function as a deferred call: its own recover calls work. */
    public @Nullable Object callDeferred(@Nullable Object a0) {
        return call(a0);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call(args[0]);
    }
}
