package dev.jigo.runtime.sched;

import dev.jigo.runtime.trace.Stderr;

/** The lines of GODEBUG=schedtrace=N,scheddetail=1. */
final class SchedTrace {
    private SchedTrace() {}

    static void print(boolean detail) {
        StringBuilder out = new StringBuilder();
        Sched.LOCK.lock();
        P[] all = Sched.allp;
        out.append("SCHED ")
                .append(Clock.nanotime() / 1_000_000)
                .append("ms: gomaxprocs=")
                .append(all.length)
                .append(" idleprocs=")
                .append(Sched.npidle)
                .append(" threads=")
                .append(Sched.mcount + 1) // and sysmon
                .append(" spinningthreads=")
                .append(Sched.NMSPINNING.get())
                .append(" needspinning=0 idlethreads=")
                .append(Sched.nmidle)
                .append(" runqueue=")
                .append(Sched.GLOBAL.size());
        if (detail) {
            details(out, all);
        } else {
            ticks(out, all);
        }
        Sched.LOCK.unlock();
        Stderr.print(out.toString());
    }

    private static void ticks(StringBuilder out, P[] all) {
        out.append(" [");
        for (int i = 0; i < all.length; i++) {
            out.append(i == 0 ? "" : " ").append(all[i].runq.size());
        }
        out.append("] schedticks=[");
        for (int i = 0; i < all.length; i++) {
            out.append(' ').append(all[i].schedtick);
        }
        out.append(" ]\n");
    }

    private static void details(StringBuilder out, P[] all) {
        out.append(" gcwaiting=")
                .append(StopTheWorld.waiting)
                .append(" nmidlelocked=")
                .append(Sched.nmidlelocked)
                .append(" stopwait=0 sysmonwait=false\n");
        for (P p : all) {
            M m = p.m;
            out.append("  P")
                    .append(p.id)
                    .append(": status=")
                    .append(p.status)
                    .append(" schedtick=")
                    .append(p.schedtick)
                    .append(" syscalltick=")
                    .append(p.syscalltick)
                    .append(" m=")
                    .append(m == null ? "nil" : Integer.toString(m.mid))
                    .append(" runqsize=")
                    .append(p.runq.size())
                    .append(" gfreecnt=0 timerslen=")
                    .append(p.timers.size())
                    .append('\n');
        }
        for (M m : Sched.ALL_MS) {
            G g = m.curg;
            G locked = m.lockedg();
            P p = m.p;
            out.append("  M")
                    .append(m.mid)
                    .append(": p=")
                    .append(p == null ? "nil" : Integer.toString(p.id))
                    .append(" curg=")
                    .append(g == m.g0 ? "nil" : Long.toString(g.goid))
                    .append(" mallocing=0 throwing=0 preemptoff= locks=0 dying=0 spinning=")
                    .append(m.spinning)
                    .append(" blocked=")
                    .append(m.blockedInPlace)
                    .append(" lockedg=")
                    .append(locked == null ? "nil" : Long.toString(locked.goid))
                    .append('\n');
        }
        for (G g : AllGs.snapshot()) {
            M m = g.m;
            M lockedm = g.lockedm;
            out.append("  G")
                    .append(g.goid)
                    .append(": status=")
                    .append(g.status())
                    .append('(')
                    .append(g.status() == G.WAITING ? g.waitReason.toString() : "")
                    .append(')')
                    .append(" m=")
                    .append(m == null ? "nil" : Integer.toString(m.mid))
                    .append(" lockedm=")
                    .append(lockedm == null ? "nil" : Integer.toString(lockedm.mid))
                    .append('\n');
        }
    }
}
