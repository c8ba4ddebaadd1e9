package dev.jigo.runtime.sched;

import dev.jigo.runtime.trace.GoClass;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A thread that runs goroutines. It schedules while it owns a P in {@link #p}; it runs a goroutine with the P in
 * {@link #runningP}, from where sysmon may take it if the goroutine is in a system call or has run too long. The goroutine then goes on without;
 * what it does next with the scheduler finds out through {@link #claim()}.
 */
class M extends Thread {
    private static final VarHandle RUNNING_P;
    private static final VarHandle CURG;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            RUNNING_P = lookup.findVarHandle(M.class, "runningP", P.class);
            CURG = lookup.findVarHandle(M.class, "curg", G.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Reserved, not committed: goroutines run on the stack of their M. */
    private static final long STACK_BYTES = 256L << 20;

    final int mid;

    /** Stands for the scheduler itself where a goroutine is asked for: timer callbacks run in its name. */
    final G g0;

    /** The goroutine on this thread's stack, or {@link #g0}. */
    volatile G curg;

    /** Owned by this thread; other threads never touch it. */
    @Nullable
    P p;

    private volatile @Nullable P runningP;

    /** The P given to a sleeping M. */
    private volatile @Nullable P nextp;

    /** Looks for work, and is counted in {@code Processors.NMSPINNING}. */
    boolean spinning;

    /** Why the goroutine leaves the stack; what to do after it has; written by the goroutine. */
    G.Leave leave = G.Leave.PARK;

    @Nullable
    ParkUnlock unlockf;

    @Nullable
    Object unlockArg;

    /** What runs next, known without a search; null else. Only between a goroutine's leaving and the next one's start. */
    private @Nullable G next;

    /** What a blocking poll brought, for the search that called it. */
    @Nullable
    G polled;

    @Nullable
    M schedlink;

    /** For {@link Recorder}: the system call that it is in, when that is recorded. */
    @Nullable
    Object systemCall;

    volatile boolean insyscall;
    /** Asleep until it is given a P. */
    volatile boolean blocked;
    /** Sleeping in place with a locked goroutine on its stack. */
    volatile boolean blockedInPlace;

    private volatile @Nullable G lockedg;
    /** For sysmon; null before the thread runs. */
    volatile @Nullable ThreadStats stats;

    private int lastP;
    private int xorshift;

    @SuppressWarnings("this-escape")
    M(int mid) {
        super(null, null, "m" + mid, STACK_BYTES, false);
        this.mid = mid;
        g0 = new G(0, null, null);
        g0.m = this;
        g0.status(G.RUNNING);
        curg = g0;
        xorshift = (mid + 1) * 0x9E3779B9 | 1;
        setDaemon(true);
        setContextClassLoader(programLoader());
    }

    /** For Java code on this thread: what the program was run with or, without one, what the starting thread has, and so every M. */
    private static @Nullable ClassLoader programLoader() {
        ClassLoader known = GoClass.program();
        return known != null ? known : Thread.currentThread().getContextClassLoader();
    }

    @Override
    public void run() {
        stats = ThreadStats.ofCurrent();
        try {
            while (true) {
                P own = p;
                if (own == null) {
                    own = takeNextp();
                    if (own == null) {
                        own = Threads.acquireIdleOrStop(this);
                    }
                    acquire(own);
                }
                G g = next;
                if (g == null) {
                    g = Search.findRunnable(this);
                } else {
                    next = null;
                }
                if (spinning) {
                    Processors.stopSpinning(this);
                    Processors.wakep();
                }
                if (g.lockedm() != null) {
                    Threads.startLocked(this, g);
                    continue;
                }
                if (!execute(g)) {
                    return;
                }
            }
        } catch (Throwable t) {
            Fatal.schedulerCrash(this, t);
        }
    }

    /** Makes {@code own} this M's, in scheduler state. */
    void acquire(P own) {
        p = own;
        own.owner(this);
        own.status = P.RUNNING;
    }

    /** Gives up the P; the caller puts it somewhere. */
    P releaseOwn() {
        P own = ownP();
        p = null;
        own.owner(null);
        return own;
    }

    P ownP() {
        P own = p;
        if (own == null) {
            throw new IllegalStateException("m" + mid + " owns no P");
        }
        return own;
    }

    /** Runs {@code g} until it leaves this stack. False: this thread must end. */
    private boolean execute(G g) {
        Coroutine c = g.coroutine;
        if (c == null) {
            if (g.thread != null) {
                return true; // a virtual thread that was dumped is handed over once more, even if it has ended since
            }
            throw new IllegalStateException(g + " has no stack");
        }
        if (!c.begins()) {
            return true;
        }
        P own = ownP();
        lastP = own.id;
        g.runOn(this);
        g.waitSince(0);
        g.status(G.RUNNING);
        CURG.setRelease(this, g);
        p = null;
        RUNNING_P.setRelease(this, own);
        Recorder.starts(g, this, own);
        boolean left = c.resume(g);
        p = (P) RUNNING_P.getAndSet(this, null);
        CURG.setRelease(this, g0);
        return !left || leave(g);
    }

    /** Does what {@code g}, which has left the stack, asked for. False: this thread must end. */
    private boolean leave(G g) {
        return switch (leave) {
            case PARK -> {
                g.runOn(null);
                g.waitSince(Clock.coarse);
                g.status(G.WAITING);
                if (!unlocksFor(g)) {
                    Sched.makeRunnable(this, g, true);
                }
                yield true;
            }
            case YIELD -> {
                g.runOn(null);
                g.status(G.RUNNABLE);
                next = Search.afterYield(p, g, Sched.GLOBAL);
                yield true;
            }
            case YIELD_LOCAL -> {
                g.runOn(null);
                g.status(G.RUNNABLE);
                P now = p;
                if (now == null) {
                    Sched.GLOBAL.put(g);
                } else {
                    now.runq.put(g, false, Sched.GLOBAL);
                }
                yield true;
            }
            case EXIT -> {
                boolean locked = g.lockCount() > 0;
                Sched.destroy(g);
                if (locked) {
                    Threads.end(this);
                }
                yield !locked;
            }
        };
    }

    /** Releases what {@code g}, which waits now, asked for when it parked. False: it must go on. */
    final boolean unlocksFor(G g) {
        ParkUnlock unlock = unlockf;
        Object arg = unlockArg;
        unlockArg = null;
        return unlock == null || unlock.unlock(g, arg);
    }

    /**
     * Takes the P of the running goroutine, or of the scheduler if that is what runs, for a moment's exclusive use. Null: it has been taken away. To be called on
     * this thread and followed by {@link #unclaim}.
     */
    @Nullable
    P claim() {
        return (P) RUNNING_P.getAndSet(this, null);
    }

    void unclaim(P own) {
        RUNNING_P.setRelease(this, own);
    }

    /** For sysmon and whoever stops the world. */
    boolean retake(P own) {
        return RUNNING_P.compareAndSet(this, own, null);
    }

    boolean hasRunningP() {
        return runningP != null;
    }

    /** The P it schedules or runs a goroutine with; a moment's truth, for lookers. */
    @Nullable
    P lookP() {
        P own = p;
        return own != null ? own : runningP;
    }

    /** Gives a sleeping M a P and wakes it. */
    void give(P own) {
        nextp = own;
        LockSupport.unpark(this);
    }

    @Nullable
    P takeNextp() {
        P given = nextp;
        nextp = null;
        return given;
    }

    /** Sleeps until somebody gives a P. */
    P awaitNextp() {
        if (nextp == null) {
            blocked = true;
            while (nextp == null) {
                LockSupport.park(this);
            }
            blocked = false;
        }
        P given = takeNextp();
        if (given == null) {
            throw new IllegalStateException("P vanished");
        }
        return given;
    }

    int lastP() {
        return lastP;
    }

    @Nullable
    G lockedg() {
        return lockedg;
    }

    void lockedg(@Nullable G g) {
        lockedg = g;
    }

    int random(int bound) {
        int x = xorshift;
        x ^= x << 13;
        x ^= x >>> 17;
        x ^= x << 5;
        xorshift = x;
        return (int) (((x & 0xFFFFFFFFL) * bound) >>> 32);
    }
}
