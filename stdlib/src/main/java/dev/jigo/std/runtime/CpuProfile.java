package dev.jigo.std.runtime;

import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.trace.Frame;
import dev.jigo.runtime.tuples.TLLZ;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.RefSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The CPU profile: a thread that looks at the stacks of the Ms so many times a second. It stops the virtual machine at safepoints, so
 * lines are less exact than those of gc's signals; which functions are hot is as true.
 */
public final class CpuProfile extends Thread {
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final int HEADER = 3;
    private static final int DEEPEST = 64;
    private static final String M = "dev.jigo.runtime.sched.M";

    private static @Nullable CpuProfile current;

    private final int hz;
    private final List<long[]> records = new ArrayList<>();
    private volatile boolean stopped;

    private CpuProfile(int hz) {
        super(null, null, "profile", 0, false);
        this.hz = hz;
        records.add(new long[] {HEADER, 0, hz});
        setDaemon(true);
    }

    /** runtime.SetCPUProfileRate: starts, or with 0 stops. */
    static synchronized void rate(int hz) {
        CpuProfile running = current;
        if (hz <= 0) {
            if (running != null) {
                running.stopped = true;
                LockSupport.unpark(running);
            }
        } else if (running == null || running.stopped) {
            CpuProfile started = new CpuProfile(hz);
            current = started;
            started.start();
        }
    }

    /** What has been recorded since the last call, as words and a label for each record; true at the end. */
    public static synchronized TLLZ read() {
        CpuProfile running = current;
        if (running == null) {
            return new TLLZ(null, null, true);
        }
        boolean end = running.stopped;
        List<long[]> taken = running.take();
        long[] words = taken.stream().flatMapToLong(java.util.Arrays::stream).toArray();
        if (end) {
            current = null;
        }
        return new TLLZ(LongSlice.of(words), RefSlice.of(new Object[taken.size()]), end);
    }

    private synchronized List<long[]> take() {
        List<long[]> taken = List.copyOf(records);
        records.clear();
        return taken;
    }

    private synchronized void add(long[] record) {
        records.add(record);
    }

    @Override
    public void run() {
        while (!stopped) {
            LockSupport.parkNanos(this, NANOS_PER_SECOND / hz);
            for (Map.Entry<Thread, StackTraceElement[]> entry :
                    Thread.getAllStackTraces().entrySet()) {
                Thread thread = entry.getKey();
                StackTraceElement[] stack = entry.getValue();
                if (thread.getClass().getName().equals(M) && isBusy(thread, stack)) {
                    sample(stack);
                }
            }
        }
    }

    /** A thread in a native method counts as runnable whether it waits there or not: mostly it does. */
    private static boolean isBusy(Thread thread, StackTraceElement[] stack) {
        return thread.getState() == State.RUNNABLE && stack.length > 0 && !stack[0].isNativeMethod();
    }

    private void sample(StackTraceElement[] stack) {
        List<Frame> frames = Frame.ofTrace(stack);
        int n = Math.min(DEEPEST, frames.size());
        if (n == 0) {
            return;
        }
        long[] record = new long[HEADER + n];
        record[0] = record.length;
        record[1] = Clock.nanotime();
        record[2] = 1;
        for (int i = 0; i < n; i++) {
            record[HEADER + i] = ProgramCounters.number(frames.get(i));
        }
        add(record);
    }
}
