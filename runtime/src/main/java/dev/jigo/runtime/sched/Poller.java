package dev.jigo.runtime.sched;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for descriptors and timers: one M at a time sleeps in the network poller until the next timer, and publishes until when; whoever
 * makes a timer that is earlier wakes it.
 */
public final class Poller {
    static volatile Netpoll netpoll = new TimerPoll();

    /** When the network was polled last; 0 while an M is in a blocking poll. */
    static final AtomicLong LASTPOLL = new AtomicLong(Clock.nanotime());
    /** When the blocking poll ends, {@code Long.MAX_VALUE}: never; 0: nobody polls. */
    private static volatile long pollUntil;

    private Poller() {}

    /** Replaces the poller, in which no goroutine may wait. */
    public static void setNetpoll(Netpoll poller) {
        Netpoll before = netpoll;
        netpoll = poller;
        before.wakeup();
    }

    /** What the poller knows without waiting, linked by {@code schedlink}, unless an M sleeps in it. */
    static @Nullable G look() {
        Netpoll poller = netpoll;
        return poller.hasWaiters() && LASTPOLL.get() != 0 ? poller.poll(0) : null;
    }

    /** For sysmon: looks if nobody has for {@code nanos}. */
    static void lookIfOverdue(long now, long nanos) {
        long last = LASTPOLL.get();
        if (last != 0 && last + nanos < now && netpoll.hasWaiters() && LASTPOLL.compareAndSet(last, now)) {
            inject(null, netpoll.poll(0));
        }
    }

    /** When the first timer of all is due; 0: there is none. */
    static long earliestTimer() {
        long min = 0;
        for (P p : Processors.allp) {
            long when = p.timers.earliest();
            if (when != 0 && (min == 0 || when < min)) {
                min = when;
            }
        }
        return min;
    }

    /**
     * Makes the current M the one that sleeps in the poller. Returns until when, {@code Long.MAX_VALUE} for no end; 0: another M is the one, or there is
     * nothing to wait for. A timer added from now on wakes the poller if it is earlier.
     */
    static long enter() {
        while (LASTPOLL.getAndSet(0) != 0) {
            pollUntil = Long.MAX_VALUE;
            long earliest = earliestTimer();
            if (earliest != 0) {
                pollUntil = earliest;
                return earliest;
            }
            if (netpoll.hasWaiters()) {
                return Long.MAX_VALUE;
            }
            leave();
            if (earliestTimer() == 0) {
                return 0;
            }
        }
        return 0;
    }

    /** After {@link #enter}: sleeps until then, or something has come, which is returned. */
    static @Nullable G sleep(long until) {
        long delay = until == Long.MAX_VALUE ? -1 : Math.max(0, until - Clock.nanotime());
        G list = netpoll.poll(delay);
        leave();
        return list;
    }

    private static void leave() {
        pollUntil = 0;
        LASTPOLL.set(Clock.nanotime());
    }

    /** A timer has become the earliest: whoever sleeps in the poller must look again, or somebody else. */
    static void wakeFor(long when) {
        if (Interleaving.inSchedule()) {
            return; // it has its own time
        }
        if (LASTPOLL.get() == 0) {
            wakeIfLater(when);
        } else {
            Processors.wakep();
        }
    }

    /** Wakes who sleeps in the poller, if somebody does for longer than until {@code when}. */
    static void wakeSleeper(long when) {
        if (LASTPOLL.get() == 0) {
            wakeIfLater(when);
        }
    }

    private static void wakeIfLater(long when) {
        long until = pollUntil;
        if (until == 0 || until > when) {
            wake();
        }
    }

    /** Makes the blocking poll return, also if the poller is being replaced. */
    private static void wake() {
        Netpoll woken;
        do {
            woken = netpoll;
            woken.wakeup();
        } while (woken != netpoll);
    }

    /** Makes goroutines runnable that the poller reports, linked by {@code schedlink}. */
    static void inject(@Nullable M m, @Nullable G list) {
        G g = list;
        while (g != null) {
            G next = g.schedlink;
            g.schedlink = null;
            Recorder.unblocked(g, null);
            Sched.makeRunnable(m, g, false);
            g = next;
        }
    }
}
