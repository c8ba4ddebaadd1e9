package dev.jigo.runtime.funcs;

import dev.jigo.runtime.tuples.TLL;
import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result TLL. */
public abstract class Fn_TLL extends Func {
    public abstract TLL call();

    /** The same function as a deferred call: its own recover calls work. */
    public TLL callDeferred() {
        return call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call();
    }
}
