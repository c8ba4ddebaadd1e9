package dev.jigo.std.time;

import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Sleep;
import dev.jigo.runtime.tuples.TJIJ;
import java.time.Instant;

/** The clocks of package time. */
public final class Natives {
    private Natives() {}

    public static void Sleep(long nanoseconds) {
        Sleep.sleep(nanoseconds);
    }

    /** The wall clock in seconds and nanoseconds since 1970, and the monotonic clock. */
    public static TJIJ now() {
        Instant now = Instant.now();
        return new TJIJ(now.getEpochSecond(), now.getNano(), Clock.nanotime());
    }

    public static TJIJ runtimeNow() {
        return now();
    }

    public static long runtimeNano() {
        return Clock.nanotime();
    }

    /** There are no bubbles of testing/synctest. */
    public static boolean runtimeIsBubbled() {
        return false;
    }
}
