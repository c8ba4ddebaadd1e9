package dev.jigo.runtime.chans;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.sched.Sched;
import java.util.function.BooleanSupplier;

/** A test with goroutines that wait before the actors begin. */
abstract class Waiting {
    /** Starts a goroutine. */
    static void start(Runnable body) {
        Sched.go(new Fn_V() {
            @Override
            public void call() {
                body.run();
            }
        });
    }

    /** Waits actively. */
    static void until(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.yield();
        }
    }
}
