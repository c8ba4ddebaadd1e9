package dev.jigo.runtime;

import dev.jigo.runtime.funcs.Fn_V;

/** A Go func() from Java code. */
public final class Closure {
    private Closure() {}

    public static Fn_V of(Runnable body) {
        return new Fn_V() {
            @Override
            public void call() {
                body.run();
            }
        };
    }
}
