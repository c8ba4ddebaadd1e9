package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L, I) and result Z. */
public abstract class FnLI_Z extends Func {
    public abstract boolean call(@Nullable Object a0, int a1);

    /** The same function as a deferred call: its own recover calls work. */
    public boolean callDeferred(@Nullable Object a0, int a1) {
        return call(a0, a1);
    }

    @Override
    @SuppressWarnings("NullAway") // a number is never null
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call(args[0], (Integer) args[1]);
    }
}
