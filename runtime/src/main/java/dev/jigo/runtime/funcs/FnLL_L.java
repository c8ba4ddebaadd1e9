package dev.jigo.runtime.funcs;

import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L, L) and result L. */
public abstract class FnLL_L extends Func {
    public abstract @Nullable Object call(@Nullable Object a0, @Nullable Object a1);

    /** The same function as a deferred call: its own recover calls work. */
    public @Nullable Object callDeferred(@Nullable Object a0, @Nullable Object a1) {
        return call(a0, a1);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call(args[0], args[1]);
    }
}
