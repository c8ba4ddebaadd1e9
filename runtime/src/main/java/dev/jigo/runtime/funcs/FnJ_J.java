package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (J) and result J. */
public abstract class FnJ_J extends Func {
    public abstract long call(long a0);

    /** The same function as a deferred call: its own recover calls work. */
    public long callDeferred(long a0) {
        return call(a0);
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call((Long) args[0]);
    }
}
