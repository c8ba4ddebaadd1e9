package dev.jigo.std.crypto.rand;

import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.values.GoString;
import org.jspecify.annotations.Nullable;

/** A program without a source of random bytes ends. */
public final class Natives {
    private Natives() {}

    public static void fatal(@Nullable GoString text) {
        throw Fatal.fatal(GoString.toJava(text));
    }
}
