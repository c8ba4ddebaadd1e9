package dev.jigo.runtime.sched;

import dev.jigo.runtime.funcs.Fn_V;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The scheduler's entry points for generated code and the other runtime packages: the current goroutine, starting, parking, waking
 * and yielding. {@link Processors} and {@link Threads} are what goroutines run on, {@link Search} is how an M comes to one.
 */
public final class Sched {
    /** Processors of this machine, as far as this process may use them. */
    public static final int NCPU = Runtime.getRuntime().availableProcessors();

    /** Guards what all Ms share: the lists of idle Ps and sleeping Ms, their counts, and {@link #GLOBAL}. */
    static final SpinLock LOCK = new SpinLock();

    static final GlobalQueue GLOBAL = new GlobalQueue(LOCK);

    private static final AtomicBoolean STARTED = new AtomicBoolean();

    private static final ThreadLocal<@Nullable G> FOREIGN = new ThreadLocal<>();

    private Sched() {}

    /**
     * The current goroutine.
     *
     * <p>This and {@link #currentM()} are the only places that ask for the current thread. The JIT compiler takes {@code Thread.currentThread()} for
     * constant within one compiled method and everything inlined into it; in a loop that parks, it would use the
     * M of the first round for ever. So this method must not be inlined, and nothing but its length prevents that: HotSpot inlines
     * no method of more than 325 bytecodes (FreqInlineSize). The array below provides them; {@code InliningGuardTest} counts.
     */
    public static G getg() {
        Thread current = Thread.currentThread();
        if (current instanceof M m) {
            return m.curg;
        }
        if (current == null) {
            throw new IllegalStateException(padding(new int[] {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
                54
            }));
        }
        return foreign(current);
    }

    /** Text for a state that cannot be; exists to give its callers length. */
    static String padding(int[] lengthening) {
        return "no current thread (" + lengthening.length + ")";
    }

    private static G foreign(Thread thread) {
        if (thread.isVirtual()) {
            M m = VirtualCoroutine.carrier();
            if (m != null) {
                return m.curg; // on Ms run no virtual threads but goroutines
            }
        }
        G g = FOREIGN.get();
        if (g == null) {
            g = new G(0, null, thread);
            g.status(G.RUNNING);
            FOREIGN.set(g);
            ForeignThreads.add(thread);
            start();
        }
        return g;
    }

    /**
     * The current thread uses a channel, and may again: while a foreign thread that does lives, nothing is a deadlock. What waits or wakes is noticed anyway; this is for
     * what does neither.
     */
    public static void noteThread() {
        if (Deadlock.isReported()) {
            getg();
        }
    }

    // ---- starting, parking and waking goroutines ----

    /** Starts what watches the Ms, once. */
    static void start() {
        if (STARTED.compareAndSet(false, true)) {
            Sysmon.launch(Recorder.start());
        }
    }

    /** The go statement. */
    public static void go(Fn_V fn) {
        go(fn, null);
    }

    /**
     * The go statement.
     *
     * @param site where it stands, for dumps: Go's name of the function, a tab, file:line
     */
    public static void go(@Nullable Fn_V fn, @Nullable String site) {
        if (fn == null) {
            throw Fatal.fatal("go of nil func value");
        }
        G self = getg();
        M m = self.m;
        if (Interleaving.POSSIBLE && m instanceof Interleaver schedule) {
            schedule.go(fn, self, site);
            return;
        }
        P own = m == null ? null : m.p != null ? m.p : m.claim();
        if (own == null && self.coroutine != null && self.thread == null) {
            own = reacquire(self);
            m = self.m;
        }
        if (own == null || m == null) {
            GLOBAL.put(newGoroutine(AllGs.reserveIds(), fn, self, site));
        } else {
            own.runq.put(newGoroutine(own.nextGoid(), fn, self, site), true, GLOBAL);
            if (own != m.p) {
                m.unclaim(own);
            }
        }
        Processors.wakep();
    }

    /**
     * Starts a goroutine of Java code: on a virtual thread of this scheduler, or of the JDK's if this JVM does not allow that.
     *
     * @param site as for {@link #go(Fn_V, String)}
     */
    public static void goVirtual(Fn_V fn, @Nullable String site) {
        G self = getg();
        if (Interleaving.POSSIBLE && self.m instanceof Interleaver schedule) {
            schedule.goVirtual(fn, self, site);
            return;
        }
        G g = new G(AllGs.reserveIds(), fn, null);
        g.parentId = self.goid;
        g.site = site;
        AllGs.add(g);
        Recorder.created(g, self);
        VirtualCoroutine.start(g, null);
    }

    /** Whether goroutines of Java code run on this scheduler's Ps, not on the JDK's scheduler. */
    public static boolean schedulesVirtualThreads() {
        return VirtualCoroutine.isAvailable();
    }

    /** The M that carries the current code, be it a goroutine, a virtual thread or the scheduler; null on other threads. Guarded like {@link #getg()}. */
    static @Nullable M currentM() {
        Thread current = Thread.currentThread();
        if (current instanceof M m) {
            return m;
        }
        if (current == null) {
            throw new IllegalStateException(padding(new int[] {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
                54
            }));
        }
        return current.isVirtual() ? VirtualCoroutine.carrier() : null;
    }

    /** The current thread, virtual and on the JDK's scheduler, is {@code g}'s. */
    static void adopt(G g) {
        g.status(G.RUNNING);
        FOREIGN.set(g);
    }

    static G newGoroutine(long goid, Fn_V fn, G parent, @Nullable String site) {
        G g = new G(goid, fn, null);
        g.coroutine = new RawCoroutine(g);
        g.inherit(parent);
        g.site = site;
        AllGs.add(g);
        Recorder.created(g, parent);
        g.status(G.RUNNABLE);
        return g;
    }

    /** Called by the M after the goroutine's end. */
    static void destroy(G g) {
        Recorder.ends(g);
        g.runOn(null);
        Interleaver home = g.home();
        if (home != null) {
            home.ended(g);
            return;
        }
        AllGs.remove(g);
        g.clear();
    }

    /**
     * Parks the current goroutine {@code g} until {@link #ready}. {@code unlock} runs after it has left its stack; only from then on may it be
     * made ready.
     */
    public static void gopark(G g, @Nullable ParkUnlock unlock, @Nullable Object arg, WaitReason reason) {
        if (g.thread != null) {
            Object blocks = g.startsWaiting(reason);
            if (unlock == null || unlock.unlock(g, arg)) {
                g.foreignPark();
            }
            g.stopsWaiting(blocks);
            return;
        }
        g.waitReason(reason);
        Object blocks = Recorder.blocks();
        M m = g.currentM();
        m.unlockf = unlock;
        m.unlockArg = arg;
        leaveStack(g, G.Leave.PARK);
        Recorder.blocked(blocks, g, reason);
    }

    private static final ParkUnlock RELEASE = (g, lock) -> {
        if (lock instanceof SpinLock held) {
            held.unlock();
        }
        return true;
    };

    /** Parks the current goroutine and then releases {@code lock}, which it holds. */
    public static void goparkunlock(G g, SpinLock lock, WaitReason reason) {
        gopark(g, RELEASE, lock, reason);
    }

    static void leaveStack(G g, G.Leave how) {
        g.currentM().leave = how;
        Coroutine c = g.coroutine;
        if (g.lockedm() != null || c == null || !c.suspend()) {
            InPlace.park(g, how);
        }
    }

    /** Makes {@code g}, which is parked, runnable; it runs next on the current P. {@code self}: the current goroutine. */
    public static void ready(G self, G g) {
        Recorder.unblocked(g, self);
        if (g.thread != null) {
            g.status(G.RUNNABLE);
            g.foreignReady();
            return;
        }
        makeRunnable(self.m, g, true);
    }

    /**
     * Like {@link #ready}, where the caller holds no lock: a caller that has lost its P because it ran too long queues here
     * for another one.
     */
    public static void goready(G self, G g) {
        ready(self, g);
        M m = self.m;
        if (Interleaving.POSSIBLE && m instanceof Interleaver schedule) {
            schedule.point();
            return;
        }
        if (m != null && self.thread == null && m.p == null && !m.hasRunningP() && self.locks == 0) {
            resume(self);
        }
    }

    /** {@code m}: the current M; null on a foreign thread. */
    static void makeRunnable(@Nullable M m, G g, boolean next) {
        Interleaver home = g.home();
        if (home != null) {
            home.enqueue(g);
            return;
        }
        g.status(G.RUNNABLE);
        P own = m == null ? null : m.p;
        if (own != null) {
            own.runq.submit(g, next, GLOBAL);
        } else if (m == null || !putClaiming(m, g, next)) {
            GLOBAL.put(g);
        }
        Processors.wakep();
    }

    /** False: the P of the running goroutine has been taken away. */
    private static boolean putClaiming(M m, G g, boolean next) {
        P own = m.claim();
        if (own == null) {
            return false;
        }
        own.runq.submit(g, next, GLOBAL);
        m.unclaim(own);
        return true;
    }

    /** runtime.Gosched: to the end of the global queue. */
    public static void gosched() {
        G g = getg();
        if (g.thread != null) {
            yieldThread(g);
            return;
        }
        M m = g.m;
        if (m == null || !staysAlone(m)) {
            leaveStack(g, G.Leave.YIELD);
        }
    }

    /** Whether nothing else could run; then the goroutine on {@code m} has a new time slice. */
    private static boolean staysAlone(M m) {
        if (GLOBAL.size() > 0 || StopTheWorld.waiting) {
            return false;
        }
        P own = m.claim();
        if (own == null) {
            return false;
        }
        boolean alone = Search.findsNothing(own);
        if (alone) {
            own.tick();
        }
        m.unclaim(own);
        return alone;
    }

    static void yieldThread(G g) {
        if (g.coroutine instanceof VirtualCoroutine c) {
            c.yieldThread();
        } else {
            Thread.yield();
        }
    }

    /** Lets the goroutine run that was just made ready; the current one goes to the end of this P's queue. */
    public static void goyield(G g) {
        if (g.thread != null) {
            yieldThread(g);
        } else if (g.coroutine != null) {
            leaveStack(g, G.Leave.YIELD_LOCAL);
        }
    }

    /** For a goroutine that runs without a P: takes an idle one or waits its turn. On return it has had one. */
    static void resume(G g) {
        if (!takeIdle(g.currentM())) {
            leaveStack(g, G.Leave.YIELD);
        }
    }

    /** Like {@link #resume}, on the same thread. */
    static void resumeHere(G g) {
        if (!takeIdle(g.currentM())) {
            InPlace.park(g, G.Leave.YIELD);
        }
    }

    private static boolean takeIdle(M m) {
        P idle = Processors.takeIdle();
        if (idle == null) {
            return false;
        }
        idle.owner(m);
        idle.status = P.RUNNING;
        m.unclaim(idle);
        return true;
    }

    /** Like {@link #resume}, and claims the P. */
    private static P reacquire(G g) {
        while (true) {
            resume(g);
            P own = g.currentM().claim();
            if (own != null) {
                return own;
            }
        }
    }

    /** {@code g} ends by Goexit. */
    public static void goexited(G g) {
        if (g.goid == Program.MAIN_GOID && g.home() == null) {
            Deadlock.mainExited();
        }
    }

    /** runtime.NumGoroutine. */
    public static long numGoroutine() {
        return AllGs.count();
    }

    /** runtime.GOMAXPROCS: sets the number of Ps if {@code n} is positive; returns the former one. */
    public static int gomaxprocs(int n) {
        if (Interleaving.inSchedule()) {
            return 1;
        }
        int before = Processors.allp.length;
        if (n > 0 && n != before) {
            StopTheWorld.stop();
            StopTheWorld.start(n);
        }
        return before;
    }

    // ---- threads ----

    /** runtime.LockOSThread: the current goroutine stays on its thread, and has it for itself. */
    public static void lockOSThread() {
        G g = getg();
        M m = g.m;
        if (m != null && g.thread == null && g.home() == null && g.extras().lockCount++ == 0) {
            g.lockedm(m);
            m.lockedg(g);
        }
    }

    /** runtime.UnlockOSThread. */
    public static void unlockOSThread() {
        G g = getg();
        M m = g.m;
        if (m != null && g.lockCount() > 0 && --g.extras().lockCount == 0) {
            g.lockedm(null);
            m.lockedg(null);
        }
    }

    /** A per-P number below GOMAXPROCS for caches such as sync.Pool; a hint only, the P may be lost at any time. */
    public static int procHint(G g) {
        M m = g.m;
        return m == null ? 0 : m.lastP();
    }
}
