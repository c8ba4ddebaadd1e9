package dev.jigo.runtime.sched;

import dev.jigo.runtime.trace.Stderr;
import org.jspecify.annotations.Nullable;

/**
 * The lines of GODEBUG=schedtrace=N,scheddetail=1: Go's fields in Go's order. What Jigo has none of (a cache of dead goroutines, locks counted
 * by M) is 0.
 */
final class SchedTrace {
    private static long first;

    private SchedTrace() {}

    static void print(long now, boolean detail) {
        Stderr.print(text(now, detail));
    }

    static synchronized String text(long now, boolean detail) {
        if (first == 0) {
            first = now;
        }
        StringBuilder out = new StringBuilder();
        Sched.LOCK.lock();
        P[] all = Processors.allp;
        field(out, "SCHED ", (now - first) / 1_000_000);
        field(out, "ms: gomaxprocs=", all.length);
        field(out, " idleprocs=", Processors.npidle);
        field(out, " threads=", Threads.mcount + 1); // and sysmon
        field(out, " spinningthreads=", Processors.NMSPINNING.get());
        field(out, " needspinning=", Processors.needspinning ? 1 : 0);
        field(out, " idlethreads=", Threads.nmidle);
        field(out, " runqueue=", Sched.GLOBAL.size());
        if (detail) {
            details(out, all);
        } else {
            queues(out, all);
        }
        Sched.LOCK.unlock();
        return out.toString();
    }

    private static void queues(StringBuilder out, P[] all) {
        out.append(" [");
        for (P p : all) {
            field(out, " ", p.runq.ringSize());
        }
        out.append(" ] schedticks=[");
        for (P p : all) {
            field(out, " ", p.schedtick);
        }
        out.append(" ]\n");
    }

    private static void details(StringBuilder out, P[] all) {
        field(out, " gcwaiting=", StopTheWorld.waiting);
        field(out, " nmidlelocked=", Threads.nmidlelocked);
        field(out, " stopwait=", StopTheWorld.missing());
        field(out, " sysmonwait=", Sysmon.isAsleep());
        out.append('\n');
        for (P p : all) {
            processor(out, p);
        }
        for (int i = Threads.ALL.size() - 1; i >= 0; i--) {
            M m = Threads.ALL.get(i);
            if (i == 0) {
                thread(out, Sysmon.MID, null, null, false, Sysmon.isAsleep(), null);
            }
            P p = m.lookP();
            G g = m.curg;
            boolean runs = g != m.g0 && !m.blockedInPlace; // in place, a goroutine that waits stays on the stack
            thread(out, m.mid, p, runs ? g : null, m.spinning, m.blocked, m.lockedg());
        }
        for (G g : AllGs.snapshot()) {
            goroutine(out, g);
        }
    }

    private static void processor(StringBuilder out, P p) {
        M m = p.m;
        field(out, "  P", p.id);
        field(out, ": status=", p.status);
        field(out, " schedtick=", p.schedtick);
        field(out, " syscalltick=", p.syscalltick);
        field(out, " m=", m == null ? null : m.mid);
        field(out, " runqsize=", p.runq.ringSize());
        out.append(" gfreecnt=0");
        field(out, " timerslen=", p.timers.size());
        out.append('\n');
    }

    private static void thread(
            StringBuilder out,
            int mid,
            @Nullable P p,
            @Nullable G current,
            boolean spinning,
            boolean blocked,
            @Nullable G locked) {
        field(out, "  M", mid);
        field(out, ": p=", p == null ? null : p.id);
        field(out, " curg=", current == null ? null : current.goid);
        out.append(" mallocing=0 throwing=0 preemptoff= locks=0 dying=0");
        field(out, " spinning=", spinning);
        field(out, " blocked=", blocked);
        field(out, " lockedg=", locked == null ? null : locked.goid);
        out.append('\n');
    }

    private static void goroutine(StringBuilder out, G g) {
        int status = g.status();
        M m = status == G.RUNNING || status == G.SYSCALL ? g.m : null;
        M lockedm = g.lockedm();
        field(out, "  G", g.goid);
        field(out, ": status=", status);
        out.append('(').append(g.waitReason()).append(')');
        field(out, " m=", m == null ? null : m.mid);
        field(out, " lockedm=", lockedm == null ? null : lockedm.mid);
        out.append('\n');
    }

    private static void field(StringBuilder out, String name, @Nullable Object value) {
        out.append(name).append(value == null ? "nil" : value);
    }
}
