package dev.jigo.runtime.funcs;

import dev.jigo.runtime.tuples.TLZ;
import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** The shape of functions with parameters of kinds () and result TLZ. */
public abstract class Fn_TLZ extends Func {
    public abstract TLZ call();

    /** The same function as a deferred call: its own recover calls work. */
    public TLZ callDeferred() {
        return call();
    }

    @Override
    public @Nullable Object invoke(@Nullable Object[] args) {
        return call();
    }
}
