package dev.jigo.runtime.sched;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.trace.GoClass;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The life of a Go program. */
public final class Program {
    static final long MAIN_GOID = 1;

    /** From the start of main until SIGQUIT is taken over, unless package os/signal wants it earlier. */
    private static final long QUIT_DELAY_NANOS = 500_000_000;

    private static volatile String[] args = {};
    private static volatile @Nullable Thread launcher;
    private static volatile boolean succeeded;

    private Program() {}

    /**
     * Runs {@code main} as goroutine 1; when it returns, the process ends with status 0. The caller is a Java {@code main} with nothing
     * left to do: this method returns to it, if at all, only to let the process end by that return.
     */
    public static void run(Fn_V main, String[] args) {
        Program.args = args.clone();
        Thread self = Thread.currentThread();
        launcher = self;
        GoClass.program(self.getContextClassLoader());
        Sched.start();
        Deadlock.mainStarts();
        G g = Sched.newGoroutine(MAIN_GOID, new Main(main), Sched.getg(), null);
        Sched.GLOBAL.put(g);
        Processors.wakep();
        takeSignals();
        while (!succeeded) {
            LockSupport.park(Program.class);
        }
    }

    /**
     * Gives signals the effects they have in Go, while the program already runs. SIGQUIT waits a little, since it needs
     * what takes the JVM long to load and a short program does not need.
     */
    private static void takeSignals() {
        Signals.dieOfDeadly();
        long end = System.nanoTime() + QUIT_DELAY_NANOS;
        for (long left = QUIT_DELAY_NANOS; left > 0 && !succeeded; left = end - System.nanoTime()) {
            LockSupport.parkNanos(Program.class, left);
        }
        if (!succeeded) {
            QuitSignal.takeOver();
        }
    }

    private static final class Main extends Fn_V {
        private final Fn_V main;

        Main(Fn_V main) {
            this.main = main;
        }

        @Override
        public void call() {
            main.call();
            exit(0);
        }
    }

    /** The thread that waits in {@link #run}. */
    static @Nullable Thread launcher() {
        return launcher;
    }

    /** The arguments given to {@link #run}. */
    public static String[] args() {
        return args.clone();
    }

    /** os.Exit; never returns. */
    public static void exit(int status) {
        Thread waiting = launcher;
        if (status == 0 && waiting != null && waiting != Thread.currentThread() && isLast(waiting)) {
            endByReturning(waiting);
        }
        System.exit(status);
    }

    /**
     * Lets the launcher's return end the process: shutdown hooks run as after System.exit, which however looks first for a logger that
     * might want to hear of it, in every jar of the class path, and takes longer for that than a small program for all its work.
     */
    private static void endByReturning(Thread launcher) {
        succeeded = true;
        LockSupport.unpark(launcher);
        while (true) {
            LockSupport.park(Program.class);
        }
    }

    /** Whether the process would end with this thread: all others are daemons. */
    private static boolean isLast(Thread launcher) {
        ThreadGroup all = launcher.getThreadGroup();
        while (all.getParent() != null) {
            all = all.getParent();
        }
        Thread[] threads = new Thread[2 * all.activeCount() + 8];
        int count = all.enumerate(threads, true);
        for (int i = 0; i < count; i++) {
            if (threads[i] != launcher && !threads[i].isDaemon()) {
                return false;
            }
        }
        return count < threads.length;
    }
}
