package dev.jigo.std.runtime.debug;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Threads;
import dev.jigo.runtime.trace.Traceback;
import dev.jigo.runtime.values.GoString;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.RefPtr;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The functions without a body of {@code runtime/debug}. The collector is the virtual machine's: its settings are fixed when that
 * starts, so the setters only remember what they were given.
 */
public final class Natives {
    private static final AtomicInteger GC_PERCENT = new AtomicInteger(100);
    private static final AtomicLong MEMORY_LIMIT = new AtomicLong(Long.MAX_VALUE);
    private static final AtomicLong MAX_STACK = new AtomicLong(1_000_000_000);

    private Natives() {}

    /** The slice becomes: no single pauses, then the time of the last collection, their number, and their total time. */
    public static void readGCStats(RefPtr pauses) {
        long count = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            count += Math.max(0, collector.getCollectionCount());
            millis += Math.max(0, collector.getCollectionTime());
        }
        pauses.set(LongSlice.of(new long[] {0, count, millis * 1_000_000}));
    }

    public static void freeOSMemory() {
        System.gc();
    }

    public static long setMaxStack(long bytes) {
        return MAX_STACK.getAndSet(bytes);
    }

    public static int setGCPercent(int percent) {
        return GC_PERCENT.getAndSet(percent);
    }

    public static boolean setPanicOnFault(boolean enabled) {
        return false;
    }

    public static long setMaxThreads(long threads) {
        return Threads.setMaxThreads((int) Math.min(threads, Integer.MAX_VALUE));
    }

    public static long setMemoryLimit(long limit) {
        return limit < 0 ? MEMORY_LIMIT.get() : MEMORY_LIMIT.getAndSet(limit);
    }

    /** The build information that the bootstrap of a program left, empty if none. */
    public static GoString modinfo() {
        return GoString.of(System.getProperty("jigo.modinfo", ""));
    }

    public static void WriteHeapDump(long fd) {
        throw Panics.plain("WriteHeapDump: use a heap dump of the Java virtual machine (jcmd GC.heap_dump)");
    }

    public static void SetTraceback(@Nullable GoString level) {
        Traceback.level(GoString.toJava(level));
    }
}
