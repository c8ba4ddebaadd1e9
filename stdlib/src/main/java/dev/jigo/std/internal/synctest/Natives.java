package dev.jigo.std.internal.synctest;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.values.Func;
import org.jspecify.annotations.Nullable;

/** Bubbles of goroutines with a clock of their own, which the scheduler does not have: no goroutine is ever in one. */
public final class Natives {
    private Natives() {}

    public static void Run(Func f) {
        throw Panics.plain("synctest: the scheduler has no bubbles");
    }

    public static void Wait() {
        throw Panics.plain("goroutine is not in a bubble");
    }

    public static boolean IsInBubble() {
        return false;
    }

    /** 0: not associated with any bubble. */
    public static long associate(@Nullable Object pointer) {
        return 0;
    }

    public static void disassociate(@Nullable Object pointer) {}

    public static boolean isAssociated(@Nullable Object pointer) {
        return false;
    }

    public static @Nullable Object acquire() {
        return null;
    }

    public static void release(@Nullable Object bubble) {}

    public static void inBubble(@Nullable Object bubble, Func f) {
        ((Fn_V) f).call();
    }
}
