package dev.jigo.std.runtime.metrics;

import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.values.GoString;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import org.jspecify.annotations.Nullable;

/** The metrics that the virtual machine and the scheduler have figures for. */
public final class Natives {
    private static final double MILLIS_PER_SECOND = 1000;

    private Natives() {}

    public static double figure(@Nullable GoString name) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        return switch (GoString.toJava(name)) {
            case "/gc/cycles/automatic:gc-cycles", "/gc/cycles/total:gc-cycles" -> collections();
            case "/gc/heap/allocs:bytes" -> allocated(heap);
            case "/gc/heap/goal:bytes", "/gc/heap/live:bytes", "/memory/classes/heap/objects:bytes" -> heap.getUsed();
            case "/gc/gomemlimit:bytes" -> heap.getMax();
            case "/memory/classes/heap/free:bytes" -> heap.getCommitted() - heap.getUsed();
            case "/memory/classes/other:bytes" -> other.getCommitted();
            case "/memory/classes/total:bytes" -> heap.getCommitted() + other.getCommitted();
            case "/cpu/classes/gc/total:cpu-seconds", "/cpu/classes/gc/pause:cpu-seconds" -> collectorSeconds();
            case "/sched/gomaxprocs:threads" -> Sched.gomaxprocs(0);
            case "/sched/goroutines:goroutines" -> Sched.numGoroutine();
            default -> 0;
        };
    }

    private static double collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionCount)
                .filter(n -> n > 0)
                .sum();
    }

    private static double collectorSeconds() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .filter(n -> n > 0)
                        .sum()
                / MILLIS_PER_SECOND;
    }

    private static double allocated(MemoryUsage heap) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? Math.max(heap.getUsed(), threads.getTotalThreadAllocatedBytes())
                : heap.getUsed();
    }
}
