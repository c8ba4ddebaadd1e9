package dev.jigo.runtime.chans;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.G;
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

    private final G g;
    /** The cases; on pass 2 they wait. A case without channel is null. */
    private final @Nullable Sudog[] cases;

    private int[] lockorder = {};
    private int timers;

    private long valueJ;
    private @Nullable Object valueL;
    private boolean ok;

    /** A select of the current goroutine with {@code n} cases besides default. */
    public Select(int n) {
        g = Sched.getg();
        cases = new @Nullable Sudog[n];
    }

    public void sendJ(int i, @Nullable Chan c, long v) {
        if (c != null) {
            add(i, c, true).elemJ = v;
        }
    }

    public void sendL(int i, @Nullable Chan c, @Nullable Object v) {
        if (c != null) {
            add(i, c, true).elemL = v;
        }
    }

    public void recv(int i, @Nullable Chan c) {
        if (c != null) {
            add(i, c, false);
            if (c.timer() != null) {
                timers++;
            }
        }
    }

    private Sudog add(int i, Chan c, boolean send) {
        Sudog s = new Sudog(g);
        s.isSelect = true;
        s.isSend = send;
        s.caseIndex = i;
        s.waitsFor = c;
        cases[i] = s;
        return s;
    }

    private Sudog at(int i) {
        Sudog s = cases[i];
        if (s == null) {
            throw new IllegalStateException("case without channel in order");
        }
        return s;
    }

    private static Chan chan(Sudog s) {
        if (s.waitsFor instanceof Chan c) {
            return c;
        }
        throw new IllegalStateException("case without channel in order");
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
        if (timers == 0) {
            return choose(block);
        }
        timersWait(block, 1);
        try {
            return choose(block);
        } finally {
            timersWait(block, -1);
        }
    }

    /** Timers run while somebody waits for their channels, and have their say before anybody looks. */
    private void timersWait(boolean block, int change) {
        for (Sudog s : cases) {
            Timer t = s == null || s.isSend ? null : chan(s).timer();
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

    private int choose(boolean block) {
        int[] pollorder = pollorder();
        if (pollorder.length == 0) {
            if (!block) {
                return -1;
            }
            Sched.gopark(g, null, null, cases.length == 0 ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT);
            throw new IllegalStateException("woken from a select without channels");
        }
        if (!block && noneReady(pollorder)) {
            return -1;
        }
        lockorder = lockorder(pollorder);
        lockAll();
        for (int i : pollorder) {
            if (at(i).isSend ? trySend(at(i)) : tryRecv(at(i))) {
                return i;
            }
        }
        if (!block) {
            unlockAll();
            return -1;
        }
        return park();
    }

    /** The cases with a channel, in random order. */
    private int[] pollorder() {
        int n = 0;
        int[] order = new int[cases.length];
        for (int i = 0; i < cases.length; i++) {
            if (cases[i] == null) {
                continue;
            }
            int j = g.random(n + 1);
            order[n] = order[j];
            order[j] = i;
            n++;
        }
        return n == order.length ? order : Arrays.copyOf(order, n);
    }

    /** The same cases by channel id. */
    private int[] lockorder(int[] pollorder) {
        int[] order = pollorder.clone();
        for (int i = 1; i < order.length; i++) { // selects are short
            int c = order[i];
            long id = chan(at(c)).id();
            int j = i - 1;
            while (j >= 0 && chan(at(order[j])).id() > id) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = c;
        }
        return order;
    }

    private void lockAll() {
        Chan before = null;
        for (int i : lockorder) {
            Chan c = chan(at(i));
            if (c != before) {
                c.lock();
                before = c;
            }
        }
    }

    private void unlockAll() {
        for (int k = lockorder.length - 1; k >= 0; k--) {
            Chan c = chan(at(lockorder[k]));
            if (k == 0 || c != chan(at(lockorder[k - 1]))) {
                c.unlock();
            }
        }
    }

    /** Without locks, for a select with default: whether each case, when looked at, could not go ahead. */
    private boolean noneReady(int[] pollorder) {
        for (int i : pollorder) {
            Sudog s = at(i);
            Chan c = chan(s);
            boolean ready = c.isClosed()
                    || (s.isSend ? !c.recvq.isEmpty() || c.hasSpace() : !c.sendq.isEmpty() || c.hasElements());
            if (ready) {
                return false;
            }
        }
        return true;
    }

    /** Pass 1: sends and unlocks all, if a receiver or space is there. */
    private boolean trySend(Sudog s) {
        Chan c = chan(s);
        if (c.isClosed()) {
            unlockAll();
            throw Panics.plain("send on closed channel");
        }
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
    private boolean tryRecv(Sudog s) {
        Chan c = chan(s);
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
    private int park() {
        for (int i : lockorder) {
            Sudog s = at(i);
            queue(s).enqueue(s);
        }
        g.beginSelect();
        g.param = null;
        Sched.gopark(g, UNLOCK_ALL, this, WaitReason.SELECT);
        Sudog woken = g.param;
        g.param = null;
        if (woken == null) {
            throw new IllegalStateException("select woken by nobody");
        }
        lockAll();
        for (int i : lockorder) {
            Sudog s = at(i);
            if (s != woken) {
                queue(s).remove(s);
            }
        }
        unlockAll();
        if (!woken.isSend) {
            valueJ = woken.elemJ;
            valueL = woken.elemL;
            ok = woken.success;
        } else if (!woken.success) {
            throw Panics.plain("send on closed channel");
        }
        return woken.caseIndex;
    }

    private static WaitQueue queue(Sudog s) {
        return s.isSend ? chan(s).sendq : chan(s).recvq;
    }
}
