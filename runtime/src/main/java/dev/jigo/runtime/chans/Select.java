package dev.jigo.runtime.chans;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.ParkUnlock;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Sudog;
import dev.jigo.runtime.sched.Timer;
import dev.jigo.runtime.sched.WaitReason;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One execution of a select statement. Generated code adds the cases in source order, then calls {@link #select}, then reads what was
 * received.
 *
 * <p>Three passes: look at the cases in random order (pollorder) with all channels locked in the order of their ids (lockorder), so that no two selects
 * wait for each other; enqueue on all and park; take the waiters off the channels that did not wake it.
 */
public final class Select {
    private static final ParkUnlock UNLOCK_ALL = (g, select) -> {
        if (select instanceof Select s) {
            s.unlockAll();
        }
        return true;
    };

    /** In place of a case's index: a send met a closed channel; the thread was interrupted. */
    public static final int CLOSED = -2;

    public static final int INTERRUPTED = -3;

    /** A case that has, or had, a channel. */
    private static final class Case extends Sudog {
        private final int index;
        private @Nullable Chan chan;

        private Case(G g, int index) {
            super(g);
            this.index = index;
        }

        private Chan chan() {
            Chan c = chan;
            if (c == null) {
                throw new IllegalStateException("case without channel in order");
            }
            return c;
        }

        private WaitQueue queue() {
            return isSend ? chan().sendq : chan().recvq;
        }
    }

    private final G g;
    /** The cases; on pass 2 they wait. A case without channel is null. */
    private final @Nullable Case[] cases;

    /** All cases made so far: a select may be executed again. */
    private final @Nullable Case[] made;

    /** The cases that have channels, {@link #active} of them, in random order; and by the ids of their channels. */
    private final int[] pollorder;

    private final int[] lockorder;
    private int active;
    private int timers;

    private long valueJ;
    private @Nullable Object valueL;
    private boolean ok;

    /** A select of the current goroutine with {@code n} cases besides default. */
    public Select(int n) {
        this(n, Sched.getg());
    }

    /** A select of the current goroutine {@code g} with {@code n} cases besides default. */
    public Select(int n, G g) {
        this.g = g;
        cases = new @Nullable Case[n];
        made = new @Nullable Case[n];
        pollorder = new int[n];
        lockorder = new int[n];
    }

    /** Whether {@code other}, the current goroutine, may execute it. */
    public boolean belongsTo(G other) {
        return g == other;
    }

    /** Forgets elements and result, to be filled and executed again without making anything. */
    public void clear() {
        for (int i = 0; i < cases.length; i++) {
            Case s = made[i];
            cases[i] = null;
            if (s != null) {
                s.elemL = null;
                s.elemJ = 0;
                s.success = false;
            }
        }
        timers = 0;
        valueL = null;
        valueJ = 0;
        ok = false;
    }

    public void sendJ(int i, @Nullable Chan c, long v) {
        if (c == null) {
            drop(i);
        } else {
            add(i, c, true).elemJ = v;
        }
    }

    public void sendL(int i, @Nullable Chan c, @Nullable Object v) {
        if (c == null) {
            drop(i);
        } else {
            add(i, c, true).elemL = v;
        }
    }

    public void recv(int i, @Nullable Chan c) {
        if (c == null) {
            drop(i);
            return;
        }
        add(i, c, false);
        if (c.timer() != null) {
            timers++;
        }
    }

    /** A case without a channel holds none that it had before. */
    private void drop(int i) {
        Case s = made[i];
        if (s != null) {
            s.chan = null;
        }
    }

    private Sudog add(int i, Chan c, boolean send) {
        Case s = made[i];
        if (s == null) {
            s = new Case(g, i);
            made[i] = s;
        }
        if (s.chan != c) {
            s.chan = c;
        }
        s.isSend = send;
        cases[i] = s;
        return s;
    }

    private Case at(int i) {
        Case s = cases[i];
        if (s == null) {
            throw new IllegalStateException("case without channel in order");
        }
        return s;
    }

    /** The received number; 0 of a closed channel. */
    public long valueJ() {
        return valueJ;
    }

    /** The received reference; null of a closed channel. */
    public @Nullable Object valueL() {
        return valueL;
    }

    /** Whether an element was received, not the end of a closed channel. */
    public boolean ok() {
        return ok;
    }

    /** {@code select {}}. */
    public static void forever() {
        Sched.gopark(Sched.getg(), null, null, WaitReason.SELECT_NO_CASES);
        throw new IllegalStateException("woken from an empty select");
    }

    /** Executes it: the index of the case that went ahead, or, if {@code block} is false, -1 for default. */
    public int select(boolean block) {
        int chosen = execute(block ? BoundedPark.ALWAYS : BoundedPark.NOW);
        if (chosen == CLOSED) {
            throw Panics.plain("send on closed channel");
        }
        return chosen;
    }

    /**
     * Executes it for Java code: like {@link #select}, or {@link #CLOSED}, or {@link #INTERRUPTED}.
     *
     * @param until {@code NOW}, {@code ALWAYS} or {@code INTERRUPTIBLY} of {@link BoundedPark}
     */
    public int execute(long until) {
        if (timers == 0) {
            return choose(until);
        }
        boolean block = until != BoundedPark.NOW;
        timersWait(block, 1);
        try {
            return choose(until);
        } finally {
            timersWait(block, -1);
        }
    }

    /** Timers run while somebody waits for their channels, and have their say before anybody looks. */
    private void timersWait(boolean block, int change) {
        for (Case s : cases) {
            Timer t = s == null || s.isSend ? null : s.chan().timer();
            if (t == null) {
                continue;
            }
            if (change > 0) {
                t.catchUp();
            }
            if (block && change > 0) {
                t.block();
            } else if (block) {
                t.unblock();
            }
        }
    }

    private int choose(long until) {
        order();
        if (active == 0) {
            if (until == BoundedPark.NOW) {
                return -1;
            }
            return waitForNothing(until);
        }
        if (until == BoundedPark.NOW && noneReady()) {
            return -1;
        }
        sortForLocking();
        lockAll();
        for (int k = 0; k < active; k++) {
            Case s = at(pollorder[k]);
            if (s.isSend && s.chan().isClosed()) {
                unlockAll();
                return CLOSED;
            }
            if (s.isSend ? trySend(s) : tryRecv(s)) {
                return s.index;
            }
        }
        if (until == BoundedPark.NOW) {
            unlockAll();
            return -1;
        }
        return park(until);
    }

    private int waitForNothing(long until) {
        WaitReason reason = cases.length == 0 ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT;
        if (until != BoundedPark.ALWAYS) {
            BoundedPark.forever(g, reason);
            return INTERRUPTED;
        }
        Sched.gopark(g, null, null, reason);
        throw new IllegalStateException("woken from a select without channels");
    }

    /** Puts the cases with a channel into random order. */
    private void order() {
        int n = 0;
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] == null) {
                continue;
            }
            int j = g.random(n + 1);
            pollorder[n] = pollorder[j];
            pollorder[j] = i;
            n++;
        }
        active = n;
    }

    /** The same cases by channel id. */
    private void sortForLocking() {
        for (int i = 0; i < active; i++) { // selects are short
            int c = pollorder[i];
            long id = at(c).chan().id();
            int j = i - 1;
            while (j >= 0 && at(lockorder[j]).chan().id() > id) {
                lockorder[j + 1] = lockorder[j];
                j--;
            }
            lockorder[j + 1] = c;
        }
    }

    private void lockAll() {
        Chan before = null;
        for (int k = 0; k < active; k++) {
            Chan c = at(lockorder[k]).chan();
            if (c != before) {
                c.lock();
                before = c;
            }
        }
    }

    /** The place of each case in the order of locking, as of the last execution. */
    int[] lockorder() {
        return Arrays.copyOf(lockorder, active);
    }

    private void unlockAll() {
        for (int k = active - 1; k >= 0; k--) {
            Chan c = at(lockorder[k]).chan();
            if (k == 0 || c != at(lockorder[k - 1]).chan()) {
                c.unlock();
            }
        }
    }

    /** Without locks, for a select with default: whether each case, when looked at, could not go ahead. */
    private boolean noneReady() {
        Chan.orderLook();
        for (int k = 0; k < active; k++) {
            Case s = at(pollorder[k]);
            Chan c = s.chan();
            Interleaving.point();
            if (s.isSend ? c.sendsNow() : c.receivesNow()) {
                return false;
            }
        }
        return true;
    }

    /** Pass 1: sends and unlocks all, if a receiver or space is there. */
    private boolean trySend(Case s) {
        Chan c = s.chan();
        Sudog receiver = c.recvq.dequeue();
        if (receiver != null) {
            G waiter = c.handTo(receiver, s.elemJ, s.elemL);
            unlockAll();
            Sched.goready(g, waiter);
            return true;
        }
        if (!c.hasSpace()) {
            return false;
        }
        c.put(s.elemJ, s.elemL);
        unlockAll();
        return true;
    }

    /** Pass 1: receives and unlocks all, if there is something or the channel is closed. */
    private boolean tryRecv(Case s) {
        Chan c = s.chan();
        Sudog sender = c.sendq.dequeue();
        if (sender != null) {
            G waiter = c.takeFrom(sender, g);
            unlockAll();
            received();
            Sched.goready(g, waiter);
            return true;
        }
        if (c.hasElements()) {
            c.take(g);
            unlockAll();
            received();
            return true;
        }
        if (!c.isClosed()) {
            return false;
        }
        unlockAll();
        return true; // with a zero value and ok false, as they are
    }

    private void received() {
        valueJ = g.elemJ;
        valueL = g.elemL;
        g.elemL = null;
        ok = true;
    }

    /** Passes 2 and 3. */
    private int park(long until) {
        for (int k = 0; k < active; k++) {
            Case s = at(lockorder[k]);
            s.queue().enqueue(s);
        }
        g.beginSelect();
        g.param = null;
        if (until == BoundedPark.ALWAYS) {
            Sched.gopark(g, UNLOCK_ALL, this, WaitReason.SELECT);
        } else if (BoundedPark.parkSelect(g, UNLOCK_ALL, this, WaitReason.SELECT) == Outcome.INTERRUPTED) {
            if (g.claimSelect()) {
                withdraw(null);
                return INTERRUPTED;
            }
            BoundedPark.awaitWaker(g);
        }
        Case woken = (Case) g.param;
        g.param = null;
        if (woken == null) {
            throw new IllegalStateException("select woken by nobody");
        }
        withdraw(woken);
        if (!woken.isSend) {
            valueJ = woken.elemJ;
            valueL = woken.elemL;
            ok = woken.success;
        } else if (!woken.success) {
            return CLOSED;
        }
        return woken.index;
    }

    /** Pass 3: takes all waiters off their channels but the one that has been dequeued. */
    private void withdraw(@Nullable Case woken) {
        lockAll();
        for (int k = 0; k < active; k++) {
            Case s = at(lockorder[k]);
            if (s != woken) {
                s.queue().remove(s);
            }
        }
        unlockAll();
    }
}
