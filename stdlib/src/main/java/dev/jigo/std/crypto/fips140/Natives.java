package dev.jigo.std.crypto.fips140;

import dev.jigo.runtime.sched.Sched;

/** Whether the current goroutine runs without enforcement. */
public final class Natives {
    private Natives() {}

    public static void setBypass() {
        Sched.getg().fipsBypass(true);
    }

    public static void unsetBypass() {
        Sched.getg().fipsBypass(false);
    }

    public static boolean isBypassed() {
        return Sched.getg().fipsBypass();
    }
}
