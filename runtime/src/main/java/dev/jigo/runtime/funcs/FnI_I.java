package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (I) and result I. */
public abstract class FnI_I extends Func {
    public abstract int call(int a0);

    /** The same function as a deferred call: its own recover calls work. */
    public int callDeferred(int a0) {
        return call(a0);
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call((Integer) args[0]);
    }
}
