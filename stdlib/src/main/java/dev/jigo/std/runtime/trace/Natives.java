package dev.jigo.std.runtime.trace;

import dev.jigo.runtime.values.ByteSlice;
import dev.jigo.runtime.values.GoString;
import org.jspecify.annotations.Nullable;

/** Events of execution traces. Starting a trace fails with an error, so there is never one that records them. */
public final class Natives {
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private Natives() {}

    public static void userTaskCreate(long id, long parentId, @Nullable GoString type) {}

    public static void userTaskEnd(long id) {}

    public static void userRegion(long id, long mode, @Nullable GoString type) {}

    public static void userLog(long id, @Nullable GoString category, @Nullable GoString message) {}

    public static long runtime_traceClockUnitsPerSecond() {
        return NANOS_PER_SECOND;
    }

    public static @Nullable ByteSlice runtime_readTrace() {
        return null;
    }
}
