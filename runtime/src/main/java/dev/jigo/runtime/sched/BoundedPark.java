package dev.jigo.runtime.sched;

import org.jspecify.annotations.Nullable;

/**
 * Waiting that may end before somebody makes the goroutine ready: at a deadline or, on threads, by interruption.
 *
 * <p>Whoever wakes a waiter takes it out of its queue under the queue's lock; whoever gives up does the same. So one of
 * the two wins, and a goroutine that could not withdraw is about to be made ready and waits for that.
 */
public final class BoundedPark {
    /** As a deadline: do not wait. */
    public static final long NOW = 0;

    /** As a deadline: wait without end, and do not heed interruption. */
    public static final long ALWAYS = -1;

    /** As a deadline: wait until interrupted. */
    public static final long INTERRUPTIBLY = Long.MAX_VALUE;

    /** How the wait ended. */
    public enum Outcome {
        WOKEN,
        EXPIRED,
        INTERRUPTED
    }

    private BoundedPark() {}

    /** The deadline in {@code nanos}: {@link #NOW} if that is not positive. */
    public static long deadline(long nanos) {
        if (nanos <= 0) {
            return NOW;
        }
        long until = Clock.nanotime() + nanos;
        return until < 0 ? INTERRUPTIBLY : until;
    }

    /**
     * Parks the current goroutine, which has enqueued itself and holds {@code list}'s lock; that is released.
     *
     * @param until a time of {@link Clock}, {@link #ALWAYS} or {@link #INTERRUPTIBLY}
     */
    public static Outcome park(G g, WaitList list, WaitReason reason, long until) {
        if (until == ALWAYS || (g.thread == null && until == INTERRUPTIBLY)) {
            Sched.goparkunlock(g, list, reason);
            return Outcome.WOKEN;
        }
        return g.thread == null ? parkWithTimer(g, list, reason, until) : parkThread(g, list, reason, until);
    }

    private static Outcome parkThread(G g, WaitList list, WaitReason reason, long until) {
        Object blocks = g.startsWaiting(reason);
        list.unlock();
        Outcome outcome = g.awaitReady(until);
        if (outcome != Outcome.WOKEN) {
            list.lock();
            boolean withdrawn = list.withdraw(g);
            list.unlock();
            if (!withdrawn) {
                g.foreignPark();
                outcome = Outcome.WOKEN;
            }
        }
        g.stopsWaiting(blocks);
        return outcome;
    }

    /** Sleeps for {@code nanos}; false: interrupted before. */
    public static boolean sleep(G g, long nanos) {
        return nanos <= 0 || sleepUntil(g, deadline(nanos));
    }

    /** Sleeps until {@code until}, a time of {@link Clock}; false: interrupted before. */
    public static boolean sleepUntil(G g, long until) {
        if (g.thread == null) {
            Sleep.sleep(until - Clock.nanotime());
            return true;
        }
        Object blocks = g.startsWaiting(WaitReason.SLEEP);
        Outcome outcome = g.awaitReady(until);
        g.stopsWaiting(blocks);
        return outcome != Outcome.INTERRUPTED;
    }

    /** Waits for something that cannot come: until interrupted, or until the end of time. */
    public static void forever(G g, WaitReason reason) {
        if (g.thread == null) {
            Sched.gopark(g, null, null, reason);
            throw new IllegalStateException("woken by nobody");
        }
        parkSelect(g, null, null, reason);
    }

    /**
     * Parks a goroutine that is in a select, until it is made ready or interrupted; then it must claim its select. A
     * goroutine on an M is never interrupted.
     */
    public static Outcome parkSelect(G g, @Nullable ParkUnlock unlock, @Nullable Object arg, WaitReason reason) {
        if (g.thread == null) {
            Sched.gopark(g, unlock, arg, reason);
            return Outcome.WOKEN;
        }
        Object blocks = g.startsWaiting(reason);
        if (unlock != null) {
            unlock.unlock(g, arg);
        }
        Outcome outcome = g.awaitReady(INTERRUPTIBLY);
        g.stopsWaiting(blocks);
        return outcome;
    }

    /** For a goroutine that could not claim its select back: its waker is at work. */
    public static void awaitWaker(G g) {
        g.foreignPark();
    }

    // ---- goroutines on Ms ----

    /** A deadline of a goroutine on an M. Its fields are guarded by the list's lock. */
    private static final class Expiry {
        private final G g;
        private final WaitList list;
        private boolean over;
        private boolean expired;

        private Expiry(G g, WaitList list) {
            this.g = g;
            this.list = list;
        }

        private void expire() {
            list.lock();
            expired = !over && list.withdraw(g);
            boolean wake = expired;
            list.unlock();
            if (wake) {
                Sched.ready(Sched.getg(), g);
            }
        }
    }

    private static Outcome parkWithTimer(G g, WaitList list, WaitReason reason, long until) {
        Expiry expiry = new Expiry(g, list);
        Timer timer = new Timer((arg, seq, late) -> expiry.expire(), null, null);
        timer.reset(until, 0);
        Sched.goparkunlock(g, list, reason);
        timer.stop();
        list.lock();
        expiry.over = true;
        boolean expired = expiry.expired;
        list.unlock();
        return expired ? Outcome.EXPIRED : Outcome.WOKEN;
    }
}
