package dev.jigo.runtime.sched;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.DeferCall;
import dev.jigo.runtime.panics.Panic;
import dev.jigo.runtime.panics.Panics;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A goroutine, or a thread that is no M and uses channels and locks like one. A program may have millions: what only a running one needs
 * is in its {@link M}, what few have in {@link Extras}, and the rest is as narrow as it can be.
 *
 * <pre>
 * from      to        by
 * IDLE      RUNNABLE  Sched.go
 * RUNNABLE  RUNNING   M.execute; the thread itself if it is foreign
 * RUNNING   WAITING   gopark, after the goroutine has left its stack
 * WAITING   RUNNABLE  Sched.ready, exactly once for each park
 * RUNNING   RUNNABLE  Gosched, or return from a system call with no P left
 * RUNNING   SYSCALL   entersyscall
 * SYSCALL   RUNNING   exitsyscall
 * RUNNING   DEAD      its function returned, or Goexit
 * </pre>
 */
public final class G extends Sudog implements Runnable {
    static final byte IDLE = 0;
    static final byte RUNNABLE = 1;
    static final byte RUNNING = 2;
    static final byte SYSCALL = 3;
    static final byte WAITING = 4;
    static final byte DEAD = 6;

    private static final WaitReason[] WAIT_REASONS = WaitReason.values();

    private static final VarHandle SELECT_DONE;
    private static final VarHandle STATUS;
    private static final VarHandle CARRIER;
    private static final VarHandle WAIT_SINCE;
    private static final VarHandle FOREIGN_READY;

    static {
        try {
            MethodHandles.Lookup lookup = MethodHandles.lookup();
            SELECT_DONE = lookup.findVarHandle(G.class, "selectDone", byte.class);
            STATUS = lookup.findVarHandle(G.class, "status", byte.class);
            CARRIER = lookup.findVarHandle(G.class, "m", M.class);
            WAIT_SINCE = lookup.findVarHandle(G.class, "waitSince", int.class);
            FOREIGN_READY = lookup.findVarHandle(G.class, "foreignReady", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** What an M does with a goroutine that has left its stack. */
    enum Leave {
        PARK,
        /** To the global queue. */
        YIELD,
        /** To the P's own queue. */
        YIELD_LOCAL,
        EXIT
    }

    public final long goid;
    private volatile byte status;

    /** The M it runs on; null while it does not run and for foreign threads. Written by the scheduler only. */
    volatile @Nullable M m;

    /** Spin locks held around calls that would otherwise park: it must not leave its thread. */
    byte locks;

    @Nullable
    Coroutine coroutine;

    private @Nullable Fn_V fn;

    @Nullable
    G schedlink;

    /** The thread of a foreign goroutine, or the virtual thread this one runs on; it parks itself. */
    @Nullable
    Thread thread;

    private volatile boolean foreignReady;

    /** An ordinal of {@link WaitReason}. */
    private byte waitReason;
    /** {@link Clock#coarse} when it began to wait; 0: it does not. */
    private volatile int waitSince;

    /** The goroutine that started it, 0: none. */
    long parentId;

    /** Where the go statement stands, {@code function TAB file:line}; or null. */
    @Nullable
    String site;

    /** Pending deferred calls, newest first, of all functions active on this goroutine. */
    public @Nullable DeferCall defer;

    private int deferDepth;

    /** How many active functions have open-coded deferred calls pending: no record tells of these. Changed by generated code. */
    public int openDefers;

    /** Whether the operation it tried last, without waiting, took place. */
    public boolean lastSelected;

    /** The waiter through which it was woken out of a select; set by the waker before {@code ready}. */
    public @Nullable Sudog param;

    /** 1 once a waker has claimed it out of a select. */
    private volatile byte selectDone;

    private @Nullable Extras extras;

    /** Index in {@link AllGs}. */
    int allIndex = -1;

    /** What few goroutines have. */
    static final class Extras {
        /** {@code LockOSThread} less {@code UnlockOSThread}. */
        int lockCount;
        /** The M it must run on. */
        @Nullable
        M lockedm;
        /** Panics that are running, newest first. */
        @Nullable
        Panic panic;
        /** Sleep's timer, kept. */
        @Nullable
        Timer sleepTimer;

        private @Nullable Object labels;
        private int fipsIndicator;
        private boolean fipsBypass;
    }

    G(long goid, @Nullable Fn_V fn, @Nullable Thread thread) {
        this.goid = goid;
        this.fn = fn;
        this.thread = thread;
    }

    /** To be changed by the goroutine itself only. */
    Extras extras() {
        Extras known = extras;
        if (known == null) {
            known = new Extras();
            extras = known;
        }
        return known;
    }

    /** The M it must run on: by LockOSThread, or because its stack cannot leave that thread just now; null: any. */
    @Nullable
    M lockedm() {
        Extras known = extras;
        return known == null ? null : known.lockedm;
    }

    void lockedm(@Nullable M m) {
        extras().lockedm = m;
    }

    /** Panics that are running, newest first. */
    public @Nullable Panic panic() {
        Extras known = extras;
        return known == null ? null : known.panic;
    }

    public void panic(@Nullable Panic newest) {
        extras().panic = newest;
    }

    int lockCount() {
        Extras known = extras;
        return known == null ? 0 : known.lockCount;
    }

    @Nullable
    Timer sleepTimer() {
        Extras known = extras;
        return known == null ? null : known.sleepTimer;
    }

    /** Values other packages keep for this goroutine (profiling labels, race annotations...). */
    public @Nullable Object labels() {
        Extras known = extras;
        return known == null ? null : known.labels;
    }

    public void labels(@Nullable Object labels) {
        if (labels != labels()) {
            extras().labels = labels;
        }
    }

    /** The mark that package crypto/internal/fips140 keeps for each goroutine. */
    public int fipsIndicator() {
        Extras known = extras;
        return known == null ? 0 : known.fipsIndicator;
    }

    public void fipsIndicator(int indicator) {
        extras().fipsIndicator = indicator;
    }

    /** Whether crypto/fips140 has lifted its restrictions for this goroutine. */
    public boolean fipsBypass() {
        Extras known = extras;
        return known != null && known.fipsBypass;
    }

    public void fipsBypass(boolean bypass) {
        extras().fipsBypass = bypass;
    }

    /** Takes over what a new goroutine has of the one that starts it. */
    void inherit(G parent) {
        Extras theirs = parent.extras;
        if (theirs != null && (theirs.labels != null || theirs.fipsBypass)) {
            extras().labels = theirs.labels;
            extras().fipsBypass = theirs.fipsBypass;
        }
        parentId = parent.goid;
    }

    /** The schedule that it runs under; null, to the JIT compiler too if no schedule is possible: the production scheduler. */
    @Nullable
    Interleaver home() {
        Coroutine c = Interleaving.POSSIBLE ? coroutine : null;
        return c == null ? null : c.home();
    }

    /** A random number below {@code bound}, for the current goroutine. */
    public int random(int bound) {
        Interleaver home = home();
        if (home != null) {
            return home.random(bound);
        }
        M current = m;
        return current == null ? ThreadLocalRandom.current().nextInt(bound) : current.random(bound);
    }

    /** What to run, which the goroutine does not hold from now on: what it captured lives as long as it is used. */
    private Fn_V body() {
        Fn_V f = Objects.requireNonNull(fn);
        fn = null;
        return f;
    }

    /** The goroutine's body, on its own stack. */
    @Override
    public void run() {
        try {
            body().call();
        } catch (Throwable t) {
            Interleaver home = Panics.isUnwinding(t) ? null : home();
            if (home == null) {
                Panics.goroutineEnded(this, t);
            } else {
                home.failed(this, t);
            }
        }
        if (thread == null) {
            currentM().leave = Leave.EXIT;
        }
    }

    /** Whether the body has been entered. */
    boolean hasBegun() {
        return fn == null;
    }

    int status() {
        return status;
    }

    void status(byte s) {
        STATUS.setRelease(this, s);
    }

    // Nothing below needs a full fence: whoever reads it later has been handed the goroutine through a lock or a queue,
    // or merely looks.

    void runOn(@Nullable M carrier) {
        CARRIER.setRelease(this, carrier);
    }

    int waitSince() {
        return waitSince;
    }

    void waitSince(int when) {
        WAIT_SINCE.setRelease(this, when);
    }

    /** The M this goroutine runs on. */
    M currentM() {
        M current = m;
        if (current == null) {
            throw new IllegalStateException("goroutine " + goid + " is not running on an M");
        }
        return current;
    }

    /** Numbers activations that defer, in the order they begin; differences tell the order, since it wraps around. */
    public int nextDeferDepth() {
        return deferDepth++;
    }

    /** Whether this is a thread of its own, not a goroutine on an M. */
    public boolean isForeign() {
        return thread != null && coroutine == null;
    }

    /** Whether it is a thread of its own or a virtual thread, that is, runs Java code that may be interrupted. */
    public boolean hasThread() {
        return thread != null;
    }

    public WaitReason waitReason() {
        return WAIT_REASONS[waitReason];
    }

    void waitReason(WaitReason reason) {
        waitReason = (byte) reason.ordinal();
    }

    /** Before the goroutine enqueues itself on the channels of a select. */
    public void beginSelect() {
        SELECT_DONE.setRelease(this, (byte) 0);
    }

    /** Claims the goroutine out of its select; only one waker succeeds. */
    public boolean claimSelect() {
        return selectDone == 0 && SELECT_DONE.compareAndSet(this, (byte) 0, (byte) 1);
    }

    /** On its own thread, before it waits; what is returned is for {@link #stopsWaiting}. */
    @Nullable
    Object startsWaiting(WaitReason reason) {
        Object blocks = Recorder.blocks();
        waitReason(reason);
        waitSince(Clock.coarse);
        status(WAITING);
        return blocks;
    }

    /** After it has waited on its own thread. */
    void stopsWaiting(@Nullable Object blocks) {
        waitSince(0);
        status(RUNNING);
        Recorder.blocked(blocks, this, waitReason());
    }

    /** Waits, on its own thread, until it is made ready. Interruption is remembered. */
    void foreignPark() {
        boolean interrupted = false;
        while (!foreignReady) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // or the next park would return at once
        }
        FOREIGN_READY.setRelease(this, false);
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Like {@link #foreignPark}, but gives up at {@code until} ({@link Clock}) or when the thread is interrupted. */
    BoundedPark.Outcome awaitReady(long until) {
        while (!foreignReady) {
            if (thread != null && thread.isInterrupted()) {
                return BoundedPark.Outcome.INTERRUPTED;
            }
            if (until == BoundedPark.INTERRUPTIBLY) {
                LockSupport.park(this);
                continue;
            }
            long left = until - Clock.nanotime();
            if (left <= 0) {
                return BoundedPark.Outcome.EXPIRED;
            }
            Interleaver home = home();
            if (home == null) {
                LockSupport.parkNanos(this, left);
            } else {
                home.parkThread(this, until);
            }
        }
        FOREIGN_READY.setRelease(this, false);
        return BoundedPark.Outcome.WOKEN;
    }

    void foreignReady() {
        FOREIGN_READY.setRelease(this, true); // unpark has the fence
        LockSupport.unpark(thread);
    }

    /** Drops what a dead goroutine no longer needs. */
    void clear() {
        status(DEAD);
        coroutine = null;
        defer = null;
        param = null;
        extras = null;
    }

    @Override
    public String toString() {
        return "goroutine " + goid + " [" + AllGs.statusText(this) + "]";
    }
}
