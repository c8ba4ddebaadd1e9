package dev.jigo.runtime.sched;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The thread that watches: it takes Ps from Ms in long system calls and from goroutines that run too long, polls when nobody
 * else does, and prints the scheduler trace. It needs no P.
 */
final class Sysmon extends Thread {
    private static final long SHORTEST_NANOS = 20_000;
    private static final long LONGEST_NANOS = 10_000_000;
    private static final long SLICE_NANOS = 10_000_000;

    /**
     * While the virtual machine still loads and interprets the program, code and system calls take many times as long as they
     * will; slices are longer then, so that order and hand-overs are those of a running program.
     */
    private static final long WARM_UP_NANOS = 1_500_000_000L;

    private static final long WARM_UP_SLICE_NANOS = 100_000_000;
    private static final long WARM_UP_SYSCALL_NANOS = 50_000_000;

    /** A goroutine that runs this long is looked at more closely. */
    private static final long SAMPLE_NANOS = 1_000_000;

    private static final int IDLE_ROUNDS = 50;
    private static final long ASLEEP_NANOS = 1_000_000_000L;

    /** Goroutines that run without a P are bounded by what a machine can schedule in reason. */
    private static final int MOST_HOGS = 1_000;

    /** As an M, for traces: that of the main thread is 0. */
    static final int MID = 1;

    private static volatile @Nullable Sysmon running;
    private static volatile boolean asleep;

    private final long started = Clock.nanotime();
    private final int traceMillis = Godebug.number("schedtrace");
    private final boolean detail = Godebug.number("scheddetail") > 0;
    private final boolean followRecordings;
    private long nextTrace;

    private Sysmon(boolean follow) {
        super(null, null, "sysmon", 0, false);
        followRecordings = follow;
        setDaemon(true);
    }

    /** {@code follow}: it has to follow the recordings of the flight recorder first. */
    static void launch(boolean follow) {
        Sysmon s = new Sysmon(follow);
        running = s;
        s.start();
    }

    /** A P became busy: there is something to watch. */
    static void activity() {
        if (asleep) {
            asleep = false;
            LockSupport.unpark(running);
        }
    }

    static boolean isAsleep() {
        return asleep;
    }

    @Override
    public void run() {
        try {
            if (followRecordings) {
                Recorder.follow();
            }
            watch();
        } catch (Throwable t) {
            throw Fatal.crash(t);
        }
    }

    private void watch() {
        int idle = 0;
        long delay = 0;
        while (true) {
            if (idle == 0) {
                delay = SHORTEST_NANOS;
            } else if (idle > IDLE_ROUNDS) {
                delay = Math.min(delay * 2, LONGEST_NANOS);
            }
            LockSupport.parkNanos(this, delay);
            if (Processors.npidle == Processors.allp.length && !Fatal.dying()) {
                sleepWhileIdle();
                idle = 0;
                delay = SHORTEST_NANOS;
            }
            long now = Clock.nanotime();
            Poller.lookIfOverdue(now, LONGEST_NANOS);
            wakeIfOverdue(now);
            idle = retake(now) > 0 ? 0 : idle + 1;
            trace(now);
            Deadlock.recheck();
            Collections.look(now);
            Clock.coarse = Clock.coarse(now);
        }
    }

    private void sleepWhileIdle() {
        long most = traceMillis > 0 ? traceMillis * 1_000_000L : ASLEEP_NANOS;
        asleep = true;
        if (Processors.npidle == Processors.allp.length) {
            LockSupport.parkNanos(this, most);
        }
        asleep = false;
    }

    private static void wakeIfOverdue(long now) {
        long next = Poller.earliestTimer();
        if (next != 0 && next < now) {
            Processors.wakep(); // their P's owner may be busy
        }
    }

    /** Number of Ps taken. */
    private int retake(long now) {
        int taken = 0;
        boolean warmingUp = now - started < WARM_UP_NANOS;
        long slice = warmingUp ? WARM_UP_SLICE_NANOS : SLICE_NANOS;
        long syscallPatience = warmingUp ? WARM_UP_SYSCALL_NANOS : 0;
        for (P p : Processors.allp) {
            M m = p.m;
            if (p.status != P.RUNNING || m == null) {
                continue;
            }
            int tick = p.schedtick;
            if (p.seenSchedtick != tick) {
                p.seenSchedtick = tick;
                p.seenSchedWhen = now;
                p.sampledAt = 0;
            }
            boolean take = m.insyscall
                    ? syscallTooLong(p, m, now, syscallPatience)
                    : runsTooLong(p, m, now, slice, Sched.GLOBAL);
            if (take && m.retake(p)) {
                if (m.insyscall) {
                    p.syscalltick = p.syscalltick + 1;
                    m.curg.waitSince(Clock.coarse(p.seenSyscallWhen));
                }
                taken++;
                p.seenSchedWhen = now;
                p.sampledAt = 0;
                Processors.handoffp(p);
            }
        }
        return taken;
    }

    private static boolean syscallTooLong(P p, M m, long now, long patience) {
        int tick = p.syscalltick;
        if (p.seenSyscalltick != tick) {
            p.seenSyscalltick = tick;
            p.seenSyscallWhen = now;
            return false;
        }
        long since = now - p.seenSyscallWhen;
        if (since < patience) {
            return false;
        }
        if (since >= SLICE_NANOS && since >= 2 * patience) {
            return true;
        }
        boolean wanted = !p.runq.isEmpty()
                || Sched.GLOBAL.size() > 0
                || Processors.NMSPINNING.get() + Processors.npidle == 0
                || overdue(p, now);
        ThreadStats stats = m.stats;
        return wanted && (stats == null || !stats.isRunnable());
    }

    /** A goroutine has had its time slice, and something else could use the P. If nothing could, it has another slice. */
    static boolean runsTooLong(P p, M m, long now, long slice, GlobalQueue global) {
        ThreadStats stats = m.stats;
        long since = now - p.seenSchedWhen;
        if (p.sampledAt == 0 && since >= SAMPLE_NANOS && stats != null && stats.sample()) {
            p.sampledAt = now;
            p.sampledCpu = stats.cpu;
            p.sampledWaiting = stats.waiting;
        }
        if (since < slice || !usedSlice(p, stats, now, slice)) {
            return false;
        }
        boolean wanted = !p.runq.isEmpty() || global.size() > 0 || overdue(p, now);
        if (!wanted) {
            p.seenSchedWhen = now;
            p.sampledAt = 0;
        }
        return wanted && Threads.mcount - Threads.nmidle < Processors.allp.length + MOST_HOGS;
    }

    /** Whether it was on a CPU, or blocked, for about as long; else the machine is busy, and it had little of its slice. */
    private static boolean usedSlice(P p, @Nullable ThreadStats stats, long now, long slice) {
        if (p.sampledAt == 0 || stats == null || !stats.sample()) {
            return true;
        }
        long cpu = stats.cpu - p.sampledCpu;
        long blocked = now - p.sampledAt - cpu - (stats.waiting - p.sampledWaiting);
        return Math.max(cpu, blocked) >= slice - 2 * SAMPLE_NANOS;
    }

    private static boolean overdue(P p, long now) {
        long when = p.timers.earliest();
        return when != 0 && when <= now;
    }

    private void trace(long now) {
        if (traceMillis > 0 && nextTrace <= now && Threads.mcount > 0) {
            nextTrace = now + traceMillis * 1_000_000L;
            SchedTrace.print(now, detail);
        }
    }
}
