package dev.jigo.runtime.sched;

import dev.jigo.runtime.funcs.Fn_V;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The life of a Go program. */
public final class Program {
    static final long MAIN_GOID = 1;

    private static volatile String[] args = {};
    private static volatile @Nullable Thread launcher;
    private static volatile @Nullable ClassLoader loader;

    private Program() {}

    /** Runs {@code main} as goroutine 1; when it returns, the process ends with status 0. Never returns. */
    public static void run(Fn_V main, String[] args) {
        Program.args = args.clone();
        Thread self = Thread.currentThread();
        launcher = self;
        loader = self.getContextClassLoader();
        Sched.start();
        Sched.mainStarted = true;
        G g = Sched.newGoroutine(MAIN_GOID, new Main(main), Sched.getg(), null);
        Sched.GLOBAL.put(g);
        Sched.wakep();
        while (true) {
            LockSupport.park(Program.class);
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

    /** Finds the program's classes: the context class loader of the thread that ran it. */
    static @Nullable ClassLoader loader() {
        ClassLoader known = loader;
        return known != null ? known : Thread.currentThread().getContextClassLoader();
    }

    /** The thread that waits in {@link #run}. */
    static @Nullable Thread launcher() {
        return launcher;
    }

    /** The arguments given to {@link #run}. */
    public static String[] args() {
        return args.clone();
    }

    /** os.Exit. */
    public static void exit(int status) {
        System.exit(status);
    }
}
