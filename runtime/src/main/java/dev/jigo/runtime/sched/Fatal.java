package dev.jigo.runtime.sched;

import dev.jigo.runtime.panics.Panic;
import dev.jigo.runtime.trace.Frame;
import dev.jigo.runtime.trace.Stderr;
import dev.jigo.runtime.trace.Traceback;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Ends of the program that nothing recovers from: a report on standard error and status 2. None of these returns. */
public final class Fatal {
    private static final long FREEZE_MILLIS = 20;
    private static final long REPORT_NANOS = 30_000_000_000L;
    private static final AtomicBoolean DYING = new AtomicBoolean();
    private static volatile @Nullable G dyingG;

    private Fatal() {}

    static boolean dying() {
        return DYING.get();
    }

    /** A violation by the program, such as unlocking an unlocked mutex: all goroutines are shown. */
    public static RuntimeException fatal(String text) {
        begin();
        throw die("fatal error: " + text + "\n", dump(Traceback.level() > 0, null));
    }

    /** A panic nobody recovered: shows the goroutine; all of them with GOTRACEBACK=all. */
    public static RuntimeException panicked(G g, String text, @Nullable Throwable origin, boolean javaTrace) {
        begin();
        String dump = Traceback.level() == 0 ? "" : "\n" + Dump.goroutine(g, "running", stackOfPanic(g, origin));
        if (Traceback.level() > 1) {
            dump += "\n" + Dump.others(g);
        }
        throw die(text, dump + (javaTrace && origin != null ? "\n" + javaTrace(origin) : ""));
    }

    static void deadlock(String text) {
        begin();
        throw die("fatal error: " + text + "\n", Traceback.level() == 0 ? "" : Dump.othersAfterBlank());
    }

    public static RuntimeException stackOverflow(G g, Throwable overflow) {
        begin();
        throw die(
                "runtime: goroutine stack exceeds 1000000000-byte limit\nfatal error: stack overflow\n",
                dump(Traceback.level() > 0, overflow));
    }

    public static RuntimeException outOfMemory(G g, Throwable origin) {
        begin();
        throw die("fatal error: runtime: out of memory\n", dump(Traceback.level() > 0, origin));
    }

    static void threadExhaustion(int limit) {
        begin();
        throw die(
                "runtime: program exceeds " + limit + "-thread limit\nfatal error: thread exhaustion\n",
                dump(Traceback.level() > 0, null));
    }

    static void noThread(int threads, Throwable cause) {
        begin();
        throw die(
                "runtime: failed to create new OS thread (have " + threads + " already; " + cause.getMessage()
                        + ")\nfatal error: newosproc\n",
                dump(Traceback.level() > 0, null));
    }

    /**
     * Signal SIGQUIT: always shows all goroutines, as gc does, whatever GOTRACEBACK says. No M received it, and there is no
     * program counter to tell.
     */
    static RuntimeException quit(int sigcode) {
        begin();
        throw die("SIGQUIT: quit\nPC=0x0 m=0 sigcode=" + sigcode + "\n", "\n" + Dump.others(null));
    }

    /** A fault of the scheduler itself. */
    static void schedulerCrash(M m, Throwable t) {
        begin();
        throw die("fatal error: m" + m.mid + ": " + t + "\n", "\n" + javaTrace(t));
    }

    /** A fault of the runtime. */
    public static RuntimeException crash(Throwable t) {
        begin();
        throw die("fatal error: " + t + "\n", "\n" + javaTrace(t));
    }

    /** Only the first thread that dies reports; others wait for its end. */
    private static void begin() {
        if (Interleaving.inSchedule()) {
            return; // only the schedule ends
        }
        if (!DYING.compareAndSet(false, true)) {
            G self = Sched.getg();
            if (self != dyingG) {
                while (true) {
                    LockSupport.park(DYING);
                }
            }
            // The report itself failed: nothing more can be told.
            Runtime.getRuntime().halt(3);
        }
        dyingG = Sched.getg();
        Thread limit = new Thread(Fatal::haltLater, "fatal");
        limit.setDaemon(true);
        limit.start();
        StopTheWorld.freeze(FREEZE_MILLIS);
    }

    /** The report may meet a lock that the failed code holds. */
    private static void haltLater() {
        long end = System.nanoTime() + REPORT_NANOS;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(DYING, end - System.nanoTime());
        }
        Runtime.getRuntime().halt(2);
    }

    private static String dump(boolean wanted, @Nullable Throwable origin) {
        if (!wanted) {
            return "";
        }
        G self = Sched.getg();
        String own = self.goid == 0 ? "" : "\n" + Dump.goroutine(self, "running", stackOf(self, origin));
        return own + Dump.othersAfterBlank();
    }

    private static List<Frame> stackOf(G g, @Nullable Throwable origin) {
        return origin == null ? Dump.currentStack() : Frame.ofTrace(origin.getStackTrace(), Panic.origins(g.panic()));
    }

    /** Where the newest panic began. */
    private static List<Frame> stackOfPanic(G g, @Nullable Throwable origin) {
        return origin == null ? Dump.currentStack() : Frame.ofPanic(Panic.origins(g.panic()));
    }

    private static String javaTrace(Throwable t) {
        StringWriter out = new StringWriter();
        t.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    private static RuntimeException die(String text, String dump) {
        Interleaver schedule = Interleaving.current();
        if (schedule != null) {
            throw schedule.died(text, dump);
        }
        Stderr.print(text + dump);
        Runtime.getRuntime().halt(2);
        throw new IllegalStateException("halted");
    }
}
