package dev.jigo.std.runtime;

import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Syscall;
import dev.jigo.runtime.values.LongSlice;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Figures of the virtual machine's heap. */
final class Memory {
    private static final AtomicLong FORCED = new AtomicLong();

    private Memory() {}

    /**
     * As gc's collector does, lets the goroutines that can run do so first, for what they have finished with is garbage, too,
     * and afterwards the cleanups and finalizers that have become due.
     */
    static void collect() {
        FORCED.incrementAndGet();
        Sched.gosched();
        Syscall.entersyscall();
        System.gc();
        Syscall.exitsyscall();
        Finalizers.startDue();
        Sched.gosched();
    }

    /** In the order that mstats.go of the overlay documents. */
    static void figures(@Nullable LongSlice out) {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        MemoryUsage other = ManagementFactory.getMemoryMXBean().getNonHeapMemoryUsage();
        long collections = 0;
        long millis = 0;
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            collections += Math.max(0, collector.getCollectionCount());
            millis += Math.max(0, collector.getCollectionTime());
        }
        long[] figures = {
            heap.getUsed(),
            allocated(heap),
            heap.getCommitted(),
            heap.getCommitted() - heap.getUsed(),
            collections,
            millis * 1_000_000,
            0,
            heap.getCommitted() + other.getCommitted(),
            FORCED.get()
        };
        for (int i = 0; i < figures.length; i++) {
            LongSlice.set(out, i, figures[i]);
        }
    }

    /** Bytes allocated by all threads that live or have lived, where the virtual machine counts them. */
    private static long allocated(MemoryUsage heap) {
        return ManagementFactory.getThreadMXBean() instanceof com.sun.management.ThreadMXBean threads
                ? Math.max(heap.getUsed(), threads.getTotalThreadAllocatedBytes())
                : heap.getUsed();
    }
}
