package dev.jigo.runtime.chans;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.ParkUnlock;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Sudog;
import dev.jigo.runtime.sched.Timer;
import dev.jigo.runtime.sched.WaitReason;
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

    private final @Nullable Chan[] chans;
    private final boolean[] sends;
    private final long[] elemJ;
    private final @Nullable Object[] elemL;
    private int[] lockorder = {};
    private boolean blocking;

    private long valueJ;
    private @Nullable Object valueL;
    private boolean ok;

    /** A select with {@code n} cases besides default. */
    public Select(int n) {
        chans = new @Nullable Chan[n];
        sends = new boolean[n];
        elemJ = new long[n];
        elemL = new @Nullable Object[n];
    }

    public void sendJ(int i, @Nullable Chan c, long v) {
        chans[i] = c;
        sends[i] = true;
        elemJ[i] = v;
    }

    public void sendL(int i, @Nullable Chan c, @Nullable Object v) {
        chans[i] = c;
        sends[i] = true;
        elemL[i] = v;
    }

    public void recv(int i, @Nullable Chan c) {
        chans[i] = c;
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
        G g = Sched.getg();
        blocking = block;
        int timers = startTimers(block);
        try {
            return choose(g);
        } finally {
            if (timers > 0) {
                stopTimers();
            }
        }
    }

    /** Number of timer channels, whose timers must run while this waits. */
    private int startTimers(boolean block) {
        int n = 0;
        for (Chan c : chans) {
            Timer t = c == null ? null : c.timer();
            if (t != null) {
                t.catchUp();
                if (block) {
                    t.block();
                    n++;
                }
            }
        }
        return n;
    }

    private void stopTimers() {
        for (Chan c : chans) {
            Timer t = c == null ? null : c.timer();
            if (t != null) {
                t.unblock();
            }
        }
    }

    private int choose(G g) {
        int[] pollorder = pollorder(g);
        if (pollorder.length == 0) {
            if (!blocking) {
                return -1;
            }
            Sched.gopark(g, null, null, chans.length == 0 ? WaitReason.SELECT_NO_CASES : WaitReason.SELECT);
            throw new IllegalStateException("woken from a select without channels");
        }
        if (!blocking && noneReady(pollorder)) {
            return -1;
        }
        lockorder = lockorder(pollorder);
        lockAll();
        for (int i : pollorder) {
            if (tryCase(g, i)) {
                return i;
            }
        }
        if (!blocking) {
            unlockAll();
            return -1;
        }
        return park(g);
    }

    /** The cases with a channel, in random order. */
    private int[] pollorder(G g) {
        int n = 0;
        int[] order = new int[chans.length];
        for (int i = 0; i < chans.length; i++) {
            if (chans[i] == null) {
                continue;
            }
            int j = g.random(n + 1);
            order[n] = order[j];
            order[j] = i;
            n++;
        }
        return n == order.length ? order : java.util.Arrays.copyOf(order, n);
    }

    /** The same cases by channel id. */
    private int[] lockorder(int[] cases) {
        int[] order = cases.clone();
        for (int i = 1; i < order.length; i++) { // selects are short
            int c = order[i];
            long id = chan(c).id();
            int j = i - 1;
            while (j >= 0 && chan(order[j]).id() > id) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = c;
        }
        return order;
    }

    private Chan chan(int i) {
        Chan c = chans[i];
        if (c == null) {
            throw new IllegalStateException("nil channel in order");
        }
        return c;
    }

    private void lockAll() {
        Chan before = null;
        for (int i : lockorder) {
            Chan c = chan(i);
            if (c != before) {
                c.lock();
                before = c;
            }
        }
    }

    private void unlockAll() {
        for (int k = lockorder.length - 1; k >= 0; k--) {
            Chan c = chan(lockorder[k]);
            if (k == 0 || c != chan(lockorder[k - 1])) {
                c.unlock();
            }
        }
    }

    /** Without locks, for a select with default: whether at one moment no case could go ahead. */
    private boolean noneReady(int[] cases) {
        for (int i : cases) {
            Chan c = chan(i);
            boolean ready = c.isClosed()
                    || (sends[i] ? !c.recvq.isEmpty() || c.hasSpace() : !c.sendq.isEmpty() || c.hasElements());
            if (ready) {
                return false;
            }
        }
        return true;
    }

    /** Pass 1: executes case {@code i} and unlocks all, if it is ready. */
    private boolean tryCase(G g, int i) {
        return sends[i] ? trySend(g, i) : tryRecv(g, i);
    }

    private boolean trySend(G g, int i) {
        Chan c = chan(i);
        if (c.isClosed()) {
            unlockAll();
            throw Panics.plain("send on closed channel");
        }
        Sudog receiver = c.recvq.dequeue();
        if (receiver != null) {
            G waiter = c.handTo(receiver, elemJ[i], elemL[i]);
            unlockAll();
            Sched.goready(g, waiter);
            return true;
        }
        if (!c.hasSpace()) {
            return false;
        }
        c.put(elemJ[i], elemL[i]);
        unlockAll();
        return true;
    }

    private boolean tryRecv(G g, int i) {
        Chan c = chan(i);
        Sudog sender = c.sendq.dequeue();
        if (sender != null) {
            G waiter = c.takeFrom(sender, g);
            unlockAll();
            received(g, true);
            Sched.goready(g, waiter);
            return true;
        }
        if (c.hasElements()) {
            c.take(g);
            unlockAll();
            received(g, true);
            return true;
        }
        if (!c.isClosed()) {
            return false;
        }
        unlockAll();
        valueJ = 0;
        valueL = null;
        ok = false;
        return true;
    }

    private void received(G g, boolean element) {
        valueJ = g.elemJ;
        valueL = g.elemL;
        g.elemL = null;
        ok = element;
    }

    /** Passes 2 and 3. */
    private int park(G g) {
        @Nullable Sudog[] waiters = new @Nullable Sudog[lockorder.length];
        for (int k = 0; k < lockorder.length; k++) {
            int i = lockorder[k];
            Sudog s = new Sudog(g);
            s.isSelect = true;
            s.caseIndex = i;
            s.elemJ = elemJ[i];
            s.elemL = elemL[i];
            s.waitsFor = chans[i];
            waiters[k] = s;
            (sends[i] ? chan(i).sendq : chan(i).recvq).enqueue(s);
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
        for (Sudog s : waiters) {
            if (s != null && s != woken) {
                (sends[s.caseIndex] ? chan(s.caseIndex).sendq : chan(s.caseIndex).recvq).remove(s);
            }
        }
        unlockAll();
        int chosen = woken.caseIndex;
        if (sends[chosen]) {
            if (!woken.success) {
                throw Panics.plain("send on closed channel");
            }
        } else {
            valueJ = woken.elemJ;
            valueL = woken.elemL;
            ok = woken.success;
        }
        return chosen;
    }
}
