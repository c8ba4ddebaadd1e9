package dev.jigo.runtime.sync;

import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Sudog;
import dev.jigo.runtime.sched.WaitList;
import dev.jigo.runtime.sched.WaitReason;
import dev.jigo.runtime.values.Struct;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The waiters of a Cond, woken in the order of their tickets. A waiter takes its ticket while it holds the condition's lock, and queues after it has released it: so a
 * notification may come between, and then the waiter does not sleep.
 */
public final class NotifyList extends SyncStruct {
    private static final VarHandle NEXT = word(MethodHandles.lookup(), NotifyList.class, "next", int.class);

    private final Waiters lock = new Waiters();
    /** The next waiter's ticket. */
    private volatile int next;
    /** The first ticket not yet notified; written under the lock. */
    private volatile int notify;

    private @Nullable Sudog first;
    private @Nullable Sudog last;

    /** (lock) Tickets not yet notified whose holders have given up. */
    private @Nullable Set<Integer> returned;

    /** Nobody waits. */
    public NotifyList() {}

    private final class Waiters extends WaitList {
        @Override
        protected boolean withdraw(G waiter) {
            Sudog before = null;
            Sudog at = first;
            while (at != null && at != waiter) {
                before = at;
                at = at.next;
            }
            if (at == null) {
                return false;
            }
            unlink(before, at);
            giveBack(at.ticket);
            return true;
        }
    }

    /** (lock) */
    private void giveBack(int ticket) {
        Set<Integer> known = returned;
        if (known == null) {
            known = new HashSet<>();
            returned = known;
        }
        known.add(ticket);
    }

    /** (lock) Skips the tickets of those who have given up. */
    private int firstTicket() {
        Set<Integer> given = returned;
        int ticket = notify;
        while (given != null && ticket != next && given.remove(ticket)) {
            ticket++;
        }
        return ticket;
    }

    /** Takes a ticket. */
    public int Add() {
        Interleaving.point();
        return (int) NEXT.getAndAdd(this, 1);
    }

    /** Waits until the ticket is notified. */
    public void Wait(int ticket) {
        waitUntil(ticket, BoundedPark.ALWAYS);
    }

    /** Waits until {@code until} ({@link BoundedPark}); WOKEN: the ticket is notified. */
    public Outcome waitUntil(int ticket, long until) {
        G g = Sched.getg();
        lock.lock();
        if (ticket - notify < 0) {
            lock.unlock();
            return Outcome.WOKEN;
        }
        if (until == BoundedPark.NOW) {
            giveBack(ticket);
            lock.unlock();
            return Outcome.EXPIRED;
        }
        g.ticket = ticket;
        g.next = null;
        Sudog tail = last;
        if (tail == null) {
            first = g;
        } else {
            tail.next = g;
        }
        last = g;
        return BoundedPark.park(g, lock, WaitReason.SYNC_COND_WAIT, until);
    }

    public void NotifyAll() {
        Interleaving.point();
        if (next == notify) {
            return;
        }
        lock.lock();
        Sudog waiter = first;
        first = null;
        last = null;
        notify = next;
        returned = null;
        lock.unlock();
        G g = Sched.getg();
        while (waiter != null) {
            Sudog after = waiter.next;
            waiter.next = null;
            Sched.goready(g, waiter.g);
            waiter = after;
        }
    }

    public void NotifyOne() {
        Interleaving.point();
        if (next == notify) {
            return;
        }
        lock.lock();
        int ticket = firstTicket();
        if (ticket == next) {
            notify = ticket;
            lock.unlock();
            return;
        }
        notify = ticket + 1;
        Sudog before = null;
        Sudog waiter = first;
        while (waiter != null && waiter.ticket != ticket) {
            before = waiter;
            waiter = waiter.next;
        }
        if (waiter != null) {
            unlink(before, waiter);
        } // else it has its ticket but has not queued yet, and will not
        lock.unlock();
        if (waiter != null) {
            Sched.goready(Sched.getg(), waiter.g);
        }
    }

    private void unlink(@Nullable Sudog before, Sudog waiter) {
        Sudog after = waiter.next;
        if (before == null) {
            first = after;
        } else {
            before.next = after;
        }
        if (after == null) {
            last = before;
        }
        waiter.next = null;
    }

    @Override
    String goName() {
        return "notifyList";
    }

    @Override
    public NotifyList copy() {
        NotifyList copy = new NotifyList();
        copy.assign(this);
        return copy;
    }

    /** Tickets are copied, waiters are not: they wait for the original. */
    @Override
    public void assign(Struct src) {
        next = ((NotifyList) src).next;
        notify = ((NotifyList) src).notify;
    }
}
