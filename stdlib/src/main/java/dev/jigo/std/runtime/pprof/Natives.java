package dev.jigo.std.runtime.pprof;

import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.tuples.TLLZ;
import dev.jigo.std.runtime.CpuProfile;
import org.jspecify.annotations.Nullable;

/** Samples and labels for {@code runtime/pprof}. */
public final class Natives {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Natives() {}

    public static TLLZ readProfile() {
        return CpuProfile.read();
    }

    public static void runtime_setProfLabel(@Nullable Object labels) {
        Sched.getg().labels(labels);
    }

    public static @Nullable Object runtime_getProfLabel() {
        return Sched.getg().labels();
    }

    public static long runtime_cyclesPerSecond() {
        return NANOS_PER_SECOND;
    }

    /** Goroutines that nothing can ever wake are not looked for. */
    public static long runtime_goroutineleakcount() {
        return 0;
    }

    public static void runtime_goroutineLeakGC() {
        System.gc();
    }
}
