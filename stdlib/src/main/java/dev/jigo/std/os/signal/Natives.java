package dev.jigo.std.os.signal;

import dev.jigo.runtime.chans.Chan;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Signals;
import dev.jigo.runtime.types.Types;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Signals of the operating system on their way to package os/signal. Each is queued at most once, as the runtime of Go does; what
 * the virtual machine keeps for itself (SEGV, FPE and the like) never comes.
 */
public final class Natives {
    private static final String[] NAMES = {
        "", "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE", "ALRM",
        "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ", "VTALRM", "PROF",
        "WINCH", "IO", "PWR", "SYS"
    };
    private static final int MOST = 65;
    private static final int WANTED = 1;
    private static final int IGNORED = 2;

    private static final Chan QUEUE = Chan.make(Types.of("HbI", Natives.class), MOST);
    /** Whether a signal is in the queue. */
    private static final AtomicIntegerArray QUEUED = new AtomicIntegerArray(MOST);
    /** What the program asked for. */
    private static final AtomicIntegerArray ASKED = new AtomicIntegerArray(MOST);

    /** Signals on their way into the queue. */
    private static final AtomicInteger ARRIVING = new AtomicInteger();

    private Natives() {}

    private static String name(int signal) {
        return signal > 0 && signal < NAMES.length ? NAMES[signal] : "";
    }

    public static void signal_enable(int signal) {
        if (signal > 0 && signal < MOST) {
            ASKED.set(signal, WANTED);
            Signals.handle(name(signal), Natives::arrived);
        }
    }

    private static void arrived(int signal) {
        ARRIVING.incrementAndGet();
        if (signal > 0 && signal < MOST && ASKED.get(signal) == WANTED && QUEUED.compareAndSet(signal, 0, 1)) {
            Chan.trySendJ(QUEUE, signal);
        }
        ARRIVING.decrementAndGet();
    }

    /** Returns when no signal is between the virtual machine and the queue. */
    public static void signalWaitUntilIdle() {
        while (ARRIVING.get() != 0) {
            Sched.gosched();
        }
    }

    public static void signal_disable(int signal) {
        if (signal > 0 && signal < MOST && ASKED.get(signal) != IGNORED) {
            ASKED.set(signal, 0);
            Signals.reset(name(signal));
        }
    }

    public static void signal_ignore(int signal) {
        if (signal > 0 && signal < MOST) {
            ASKED.set(signal, IGNORED);
            Signals.ignore(name(signal));
        }
    }

    public static boolean signal_ignored(int signal) {
        return signal > 0 && signal < MOST && ASKED.get(signal) == IGNORED;
    }

    /** Waits for the next signal. */
    public static int signal_recv() {
        int signal = (int) Chan.recvJ(QUEUE);
        QUEUED.set(signal, 0);
        return signal;
    }
}
