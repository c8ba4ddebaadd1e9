package dev.jigo.runtime.funcs;

import dev.jigo.runtime.tuples.TLL;
import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds (L) and result TLL. */
public abstract class FnL_TLL extends Func {
    public abstract TLL call(@Nullable Object a0);

    /** The same function as a deferred call: its own recover calls work. */
    public TLL callDeferred(@Nullable Object a0) {
        return call(a0);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call(args[0]);
    }
}
