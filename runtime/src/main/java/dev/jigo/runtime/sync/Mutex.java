package dev.jigo.runtime.sync;

import dev.jigo.runtime.sched.ActiveSpin;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Recorder;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.WaitReason;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.IntPredicate;

/**
 * Go's sync.Mutex: one word and a semaphore.
 *
 * <pre>
 * bit 0     LOCKED
 * bit 1     WOKEN     a waiter is awake and competes: Unlock need wake nobody
 * bit 2     STARVING  Unlock hands the lock to the first waiter
 * bits 3-31 number of waiters
 * </pre>
 *
 * <p>Normal mode: waiters queue first come, first served, but one that has been woken competes with newcomers, which are on a CPU already; if it loses it waits at
 * the head of the queue. A waiter that has waited for more than a millisecond and loses switches to starvation mode: newcomers neither try nor spin but queue at the tail, and the
 * lock goes from hand to hand until the last waiter, or one that waited less than a millisecond, has it.
 *
 * <p>Not reentrant, and owned by nobody: another goroutine may unlock it.
 */
public final class Mutex extends SyncStruct {
    static final int LOCKED = 1;
    static final int WOKEN = 2;
    static final int STARVING = 4;
    static final int WAITER = 8;
    private static final int WAITER_SHIFT = 3;
    private static final long STARVATION_NANOS = 1_000_000;

    private static final VarHandle STATE = word(MethodHandles.lookup(), Mutex.class, "state", int.class);

    private volatile int state;

    /** An unlocked mutex. */
    public Mutex() {}

    Mutex(int state) {
        this.state = state;
    }

    public void Lock() {
        Interleaving.point();
        if (!STATE.compareAndSet(this, 0, LOCKED)) {
            lockContended();
        }
    }

    private void lockContended() {
        G g = Sched.getg();
        Object contends = Recorder.contends();
        boolean starving = lockSlow(g, false);
        Recorder.contended(contends, g, starving);
    }

    public boolean TryLock() {
        int old = state;
        Interleaving.point();
        return (old & (LOCKED | STARVING)) == 0 && STATE.compareAndSet(this, old, old | LOCKED);
    }

    public void Unlock() {
        Interleaving.point();
        int left = (int) STATE.getAndAdd(this, -LOCKED) - LOCKED;
        Interleaving.point();
        if (left != 0) {
            unlockSlow(left);
        }
    }

    /** Competes and waits; returns whether it starved. {@code woken}: WOKEN is set for this goroutine. */
    boolean lockSlow(G g, boolean woken) {
        long since = 0;
        boolean starving = false;
        boolean awoke = woken;
        while (true) {
            awoke = spin(round -> ActiveSpin.canSpin(g, round), awoke);
            int old = state;
            int next = wanted(old, starving, awoke);
            Interleaving.point();
            if (!STATE.compareAndSet(this, old, next)) {
                continue;
            }
            if ((old & (LOCKED | STARVING)) == 0) {
                return starving;
            }
            boolean again = since != 0;
            if (!again) {
                since = Clock.nanotime();
            }
            Semaphores.acquire(g, this, 0, again, WaitReason.SYNC_MUTEX_LOCK);
            starving = starving || Clock.nanotime() - since > STARVATION_NANOS;
            if ((state & STARVING) != 0) {
                takeOver(starving);
                return starving;
            }
            awoke = true;
        }
    }

    /** Waits actively while {@code helps} says of the next round that it may, and tells Unlock that a waiter is awake. Returns whether WOKEN is ours. */
    boolean spin(IntPredicate helps, boolean awoke) {
        for (int round = 0; (state & (LOCKED | STARVING)) == LOCKED && helps.test(round); round++) {
            int old = state;
            Interleaving.point();
            if (!awoke && (old & WOKEN) == 0 && old >>> WAITER_SHIFT != 0) {
                awoke = STATE.compareAndSet(this, old, old | WOKEN);
            }
            ActiveSpin.doSpin();
        }
        return awoke;
    }

    /** The state a goroutine wants that finds {@code old}: the lock, or a place among the waiters. */
    private static int wanted(int old, boolean starving, boolean awoke) {
        int next = old;
        if ((old & STARVING) == 0) {
            next |= LOCKED; // a newcomer must not take what is handed on
        }
        if ((old & (LOCKED | STARVING)) != 0) {
            next += WAITER;
        }
        if (starving && (old & LOCKED) != 0) {
            next |= STARVING; // unlocked meanwhile, it would have no waiter to hand to
        }
        if (awoke) {
            if ((next & WOKEN) == 0) {
                throw Fatal.fatal("sync: inconsistent mutex state");
            }
            next &= ~WOKEN;
        }
        return next;
    }

    /** The lock was handed to us: LOCKED is not set and we still count as waiter. */
    void takeOver(boolean starving) {
        int old = state;
        if ((old & (LOCKED | WOKEN)) != 0 || old >>> WAITER_SHIFT == 0) {
            throw Fatal.fatal("sync: inconsistent mutex state");
        }
        int delta = LOCKED - WAITER;
        if (!starving || old >>> WAITER_SHIFT == 1) {
            delta -= STARVING;
        }
        Interleaving.point();
        int before = (int) STATE.getAndAdd(this, delta);
        assert (before & STARVING) != 0;
    }

    private void unlockSlow(int left) {
        if ((left + LOCKED & LOCKED) == 0) {
            throw Fatal.fatal("sync: unlock of unlocked mutex");
        }
        G g = Sched.getg();
        if ((left & STARVING) != 0) {
            Semaphores.release(g, this, 0, true);
            return;
        }
        int old = left;
        while (old >>> WAITER_SHIFT != 0 && (old & (LOCKED | WOKEN | STARVING)) == 0) {
            Interleaving.point();
            if (STATE.compareAndSet(this, old, old - WAITER | WOKEN)) {
                Semaphores.release(g, this, 0, false);
                return;
            }
            old = state;
        }
    }

    /** Whether somebody has it; a moment's truth. */
    public boolean isLocked() {
        return (state & LOCKED) != 0;
    }

    /** The state word, for those who look. */
    int state() {
        return state;
    }

    @Override
    String goName() {
        return "Mutex";
    }

    @Override
    public Mutex copy() {
        return new Mutex(state);
    }

    @Override
    public void assign(Struct src) {
        state = ((Mutex) src).state;
    }

    @Override
    public boolean eq(Struct other) {
        return other instanceof Mutex m && m.state == state;
    }

    @Override
    public int hash(int seed) {
        return state * 31 + seed;
    }

    @Override
    public String toString() {
        int s = state;
        StringBuilder out = new StringBuilder("Mutex(");
        out.append((s & LOCKED) != 0 ? "locked" : "unlocked");
        if ((s & WOKEN) != 0) {
            out.append(", woken");
        }
        if ((s & STARVING) != 0) {
            out.append(", starving");
        }
        return out.append(", ").append(s >>> WAITER_SHIFT).append(" waiting)").toString();
    }
}
