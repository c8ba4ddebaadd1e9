package dev.jigo.std.crypto.internal.fips140;

import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.values.GoString;
import org.jspecify.annotations.Nullable;

/** The service indicator of the current goroutine, and the end of a program whose self-test failed. */
public final class Natives {
    private Natives() {}

    public static void fatal(@Nullable GoString text) {
        throw Fatal.fatal(GoString.toJava(text));
    }

    public static int getIndicator() {
        return Sched.getg().fipsIndicator();
    }

    public static void setIndicator(int indicator) {
        Sched.getg().fipsIndicator(indicator);
    }
}
