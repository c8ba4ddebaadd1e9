package dev.jigo.runtime.sched;

import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A virtual thread whose scheduler is ours: the JDK hands its continuation to {@link #execute} whenever it may run, and
 * the M that takes the goroutine out of a queue mounts it. Java code on it may hold any lock and use thread locals,
 * since {@code Thread.currentThread()} is the virtual thread. Needs
 * {@code --add-opens java.base/java.lang=ALL-UNNAMED}.
 *
 * <p>The virtual thread leaves its stack by itself, also inside the JDK, so channels and locks treat it like any
 * foreign thread: parking is {@code LockSupport.park}. After {@link #resume} the goroutine may already run elsewhere:
 * the M must not touch it.
 */
final class VirtualCoroutine implements Coroutine, Executor {
    private static final VarHandle CLAIMED;

    static {
        try {
            CLAIMED = MethodHandles.lookup().findVarHandle(VirtualCoroutine.class, "claimed", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final @Nullable MethodHandle NEW_VIRTUAL_THREAD = newVirtualThread();

    /** The platform thread under a virtual one: {@code Thread.currentThread()} is never that one. */
    private static final @Nullable MethodHandle CURRENT_CARRIER_THREAD =
            NEW_VIRTUAL_THREAD == null ? null : find(Thread.class, "currentCarrierThread");

    /** The JDK's own scheduler, for virtual threads that goroutines start and that inherit this one. */
    private static final @Nullable Executor JDK_SCHEDULER = CURRENT_CARRIER_THREAD == null ? null : jdkScheduler();

    /** Some goroutine has been one. */
    private static volatile boolean inUse;

    private final G g;
    /** The same object whenever the thread may run. */
    private volatile @Nullable Runnable mount;

    private volatile boolean yielding;

    /** In a queue, or on an M that will look whether the thread may run again: nobody else may queue the goroutine, or change its state. */
    private volatile boolean claimed;

    private final @Nullable Interleaver home;

    private VirtualCoroutine(G g, @Nullable Interleaver home) {
        this.g = g;
        this.home = home;
    }

    @Override
    public @Nullable Interleaver home() {
        return home;
    }

    private static @Nullable MethodHandle newVirtualThread() {
        try {
            Class<?> builders = Class.forName("java.lang.ThreadBuilders");
            return find(builders, "newVirtualThread", Executor.class, String.class, int.class, Runnable.class);
        } catch (ClassNotFoundException e) {
            return null; // another JDK: its own scheduler has to do
        }
    }

    private static @Nullable MethodHandle find(Class<?> owner, String name, Class<?>... parameters) {
        try {
            Method found = owner.getDeclaredMethod(name, parameters);
            return found.trySetAccessible() ? MethodHandles.lookup().unreflect(found) : null;
        } catch (ReflectiveOperationException e) {
            return null; // another JDK: its own scheduler has to do
        }
    }

    private static @Nullable Executor jdkScheduler() {
        try {
            Method made = Class.forName("java.lang.VirtualThread").getDeclaredMethod("defaultScheduler");
            return made.trySetAccessible() ? (Executor) made.invoke(null) : null;
        } catch (ReflectiveOperationException e) {
            return null; // another JDK: its own scheduler has to do
        }
    }

    /** Whether this JVM lets us schedule virtual threads. */
    static boolean isAvailable() {
        return JDK_SCHEDULER != null;
    }

    /** Whether Ms of this process run virtual threads. */
    static boolean inUse() {
        return inUse;
    }

    /** The M under the current thread, which is virtual; null: the JDK's scheduler runs it. To be called by what is guarded like {@link Sched#getg()}. */
    static @Nullable M carrier() {
        MethodHandle current = CURRENT_CARRIER_THREAD;
        if (current == null) {
            return null;
        }
        try {
            return (Thread) current.invokeExact() instanceof M m ? m : null;
        } catch (Throwable t) {
            throw new IllegalStateException("no carrier thread", t);
        }
    }

    /** Starts {@code g} on a new virtual thread, under the schedule {@code home} if there is one. */
    static void start(G g, @Nullable Interleaver home) {
        VirtualCoroutine c = new VirtualCoroutine(g, home);
        g.coroutine = c;
        Runnable body = () -> {
            if (!isAvailable()) {
                Sched.adopt(g);
            }
            try {
                g.run();
            } finally {
                Sched.destroy(g);
            }
        };
        Thread thread = newThread(c, body);
        g.thread = thread;
        if (home == null && !inUse && isAvailable()) {
            inUse = true;
        }
        thread.start();
    }

    private static Thread newThread(VirtualCoroutine c, Runnable body) {
        MethodHandle made = NEW_VIRTUAL_THREAD;
        if (made == null || JDK_SCHEDULER == null) {
            return Thread.ofVirtual().unstarted(body);
        }
        try {
            return (Thread) made.invokeExact((Executor) c, "", 0, body);
        } catch (Throwable t) {
            throw new IllegalStateException("cannot make a virtual thread", t);
        }
    }

    /**
     * The JDK's call: the virtual thread may run. The current thread is the one that wakes it, often a virtual one itself, which cannot leave its M
     * meanwhile. A virtual thread that it starts, such as the JDK's pollers for
     * sockets, inherits this scheduler; that one is not ours. Our thread's start comes first.
     */
    @Override
    public void execute(Runnable task) {
        Runnable own = mount;
        if (own == null) {
            mount = task;
        } else if (own != task && JDK_SCHEDULER != null) {
            JDK_SCHEDULER.execute(task);
            return;
        }
        submit();
    }

    /** Queues the goroutine unless it is claimed: the JDK hands a thread over more often than it may run. */
    private void submit() {
        if (claims() && !claim()) {
            return;
        }
        boolean next = !yielding;
        yielding = false;
        Sched.makeRunnable(Sched.currentM(), g, next);
    }

    /** To the end of the queue, on the virtual thread itself. */
    void yieldThread() {
        yielding = true;
        Thread.yield();
        yielding = false;
    }

    @Override
    public boolean begins() {
        if (!claims() || mayRun()) {
            return true;
        }
        release();
        return false;
    }

    private boolean claims() {
        return home == null && VirtualThreadState.isKnown();
    }

    /** False: the thread may not run, or somebody else has claimed it. */
    private boolean claim() {
        while (CLAIMED.compareAndSet(this, false, true)) {
            if (mayRun()) {
                return true;
            }
            claimed = false;
            if (!mayRun()) { // who makes it runnable between the two looks finds it claimed
                return false;
            }
        }
        return false;
    }

    private boolean mayRun() {
        Thread thread = g.thread;
        return thread != null && VirtualThreadState.isRunnable(thread);
    }

    /** By the M that has run it, perhaps for nothing. Who made it runnable meanwhile has found it claimed. */
    private void release() {
        claimed = false;
        if (mayRun()) {
            submit();
        }
    }

    @Override
    public boolean resume(G self) {
        Runnable task = mount;
        if (task == null) {
            throw new IllegalStateException(g + " has nothing to mount");
        }
        task.run();
        if (claims()) {
            release();
        }
        return false;
    }

    @Override
    public boolean suspend() {
        throw new IllegalStateException("a virtual thread parks itself");
    }

    /** Its thread knows them. */
    @Override
    public List<StackFrame> frames() {
        return List.of();
    }
}
