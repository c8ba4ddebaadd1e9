package dev.jigo.runtime.chans;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.BoundedPark.Outcome;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Interleaving;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.sched.Sudog;
import dev.jigo.runtime.sched.Timer;
import dev.jigo.runtime.sched.WaitList;
import dev.jigo.runtime.sched.WaitReason;
import dev.jigo.runtime.types.RType;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A channel. Elements are {@code long}s (kind J: all numbers and bool, as raw bits) or references (kind L). The static methods
 * are for generated code and take nil channels.
 */
public final class Chan extends WaitList implements Timer.Source {
    private static final long MOST_BYTES = 1L << 47;
    private static final int MOST_ELEMENTS = Integer.MAX_VALUE - 8;
    private static final AtomicLong IDS = new AtomicLong();
    private static final VarHandle QCOUNT;

    static {
        try {
            QCOUNT = MethodHandles.lookup().findVarHandle(Chan.class, "qcount", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Of an operation's outcome: it took place. No bit at all: it had to wait, and did not or not any longer. */
    public static final int SELECTED = 1;
    /** An element was received, not the end. */
    public static final int OK = 2;
    /** A send met a closed channel. */
    public static final int CLOSED = 4;
    /** The thread was interrupted while it waited. */
    public static final int INTERRUPTED = 8;

    /** In place of an element: it had to wait, and did not or not any longer. */
    public static final Object NOTHING = new Object();
    /** In place of an element: the channel is closed, and all elements have been received. */
    public static final Object END = new Object();
    /** In place of an element: the thread was interrupted while it waited. */
    public static final Object INTERRUPTION = new Object();

    final WaitQueue recvq = new WaitQueue();
    final WaitQueue sendq = new WaitQueue();
    private final int dataqsiz;
    private final long @Nullable [] bufJ;
    private final @Nullable Object @Nullable [] bufL;
    private int sendx;
    private int recvx;
    /** Written under the lock, whose release publishes it: no fence of its own. */
    private volatile int qcount;

    private volatile boolean closed;
    /** For {@code time.Timer.C}. */
    private volatile @Nullable Timer timer;

    /** The lock order; given at the first select. */
    private volatile long id;

    /**
     * A channel.
     *
     * @param size capacity, not negative
     * @param longs whether its elements are of kind J
     * @param stored false: elements carry nothing ({@code struct{}}), none need be kept
     */
    public Chan(int size, boolean longs, boolean stored) {
        dataqsiz = size;
        bufJ = longs && size > 0 ? new long[size] : null;
        bufL = !longs && stored && size > 0 ? new @Nullable Object[size] : null;
    }

    public Chan(int size, boolean longs) {
        this(size, longs, true);
    }

    /** make(chan T, size). */
    public static Chan make(RType chanType, long size) {
        RType elem = chanType.elem();
        long bytes = elem.size();
        if (size < 0 || size > MOST_ELEMENTS || (bytes > 0 && size > MOST_BYTES / bytes)) {
            throw Panics.makechan();
        }
        boolean longs = switch (elem.jvmKind()) {
            case 'Z', 'I', 'J', 'F', 'D' -> true;
            default -> false;
        };
        return new Chan((int) size, longs, longs || bytes > 0);
    }

    // ---- for generated code ----

    public static void sendJ(@Nullable Chan c, long v) {
        if (c == null) {
            throw forever(WaitReason.CHAN_SEND_NIL);
        }
        sent(c.send(v, null, BoundedPark.ALWAYS));
    }

    public static void sendL(@Nullable Chan c, @Nullable Object v) {
        if (c == null) {
            throw forever(WaitReason.CHAN_SEND_NIL);
        }
        sent(c.send(0, v, BoundedPark.ALWAYS));
    }

    public static long recvJ(@Nullable Chan c) {
        if (c == null) {
            throw forever(WaitReason.CHAN_RECEIVE_NIL);
        }
        if (c.lockWithElement()) {
            return c.takeJ();
        }
        G g = Sched.getg();
        c.recv(g, BoundedPark.ALWAYS);
        return g.elemJ;
    }

    public static @Nullable Object recvL(@Nullable Chan c) {
        if (c == null) {
            throw forever(WaitReason.CHAN_RECEIVE_NIL);
        }
        if (c.lockWithElement()) {
            return c.takeL();
        }
        G g = Sched.getg();
        c.recv(g, BoundedPark.ALWAYS);
        return takeL(g);
    }

    /** With {@link #lastOk}. */
    public static long recvJ2(@Nullable Chan c) {
        if (c == null) {
            throw forever(WaitReason.CHAN_RECEIVE_NIL);
        }
        G g = Sched.getg();
        g.success = (c.recv(g, BoundedPark.ALWAYS) & OK) != 0;
        return g.elemJ;
    }

    /** With {@link #lastOk}. */
    public static @Nullable Object recvL2(@Nullable Chan c) {
        if (c == null) {
            throw forever(WaitReason.CHAN_RECEIVE_NIL);
        }
        G g = Sched.getg();
        g.success = (c.recv(g, BoundedPark.ALWAYS) & OK) != 0;
        return takeL(g);
    }

    public static boolean trySendJ(@Nullable Chan c, long v) {
        return c != null && sent(c.send(v, null, BoundedPark.NOW));
    }

    public static boolean trySendL(@Nullable Chan c, @Nullable Object v) {
        return c != null && sent(c.send(0, v, BoundedPark.NOW));
    }

    /** With {@link #lastSelected} and {@link #lastOk}. */
    public static long tryRecvJ(@Nullable Chan c) {
        G g = Sched.getg();
        int done = c == null ? 0 : c.recv(g, BoundedPark.NOW);
        g.lastSelected = (done & SELECTED) != 0;
        g.success = (done & OK) != 0;
        return done == 0 ? 0 : g.elemJ;
    }

    /** With {@link #lastSelected} and {@link #lastOk}. */
    public static @Nullable Object tryRecvL(@Nullable Chan c) {
        G g = Sched.getg();
        int done = c == null ? 0 : c.recv(g, BoundedPark.NOW);
        g.lastSelected = (done & SELECTED) != 0;
        g.success = (done & OK) != 0;
        return done == 0 ? null : takeL(g);
    }

    public static boolean lastOk() {
        return Sched.getg().success;
    }

    public static boolean lastSelected() {
        return Sched.getg().lastSelected;
    }

    public static long len(@Nullable Chan c) {
        return c == null || c.timer != null ? 0 : c.qcount;
    }

    public static long cap(@Nullable Chan c) {
        return c == null || c.timer != null ? 0 : c.dataqsiz;
    }

    public static void close(@Nullable Chan c) {
        if (c == null) {
            throw Panics.plain("close of nil channel");
        }
        if (!c.closeIfOpen()) {
            throw Panics.plain("close of closed channel");
        }
    }

    private static boolean sent(int outcome) {
        if (outcome == CLOSED) {
            throw Panics.plain("send on closed channel");
        }
        return outcome == SELECTED;
    }

    // ---- for Java code: outcomes instead of panics, deadlines, interruption ----

    /**
     * Sends, waiting until {@code until} ({@link BoundedPark}).
     *
     * @return 0, {@link #SELECTED}, {@link #CLOSED} or {@link #INTERRUPTED}
     */
    public int sendUntil(@Nullable Object v, long until) {
        Sched.noteThread();
        return send(0, v, until);
    }

    /**
     * Receives an element, waiting until {@code until} ({@link BoundedPark}).
     *
     * @return the element, or {@link #NOTHING}, {@link #END} or {@link #INTERRUPTION}
     */
    public @Nullable Object recvUntil(long until) {
        Sched.noteThread();
        if (lockWithElement()) {
            return takeL();
        }
        G g = Sched.getg();
        int outcome = recv(g, until);
        if ((outcome & OK) != 0) {
            return takeL(g);
        }
        return outcome == 0 ? NOTHING : outcome == SELECTED ? END : INTERRUPTION;
    }

    private static RuntimeException forever(WaitReason reason) {
        Sched.gopark(Sched.getg(), null, null, reason);
        return new IllegalStateException("woken on a nil channel");
    }

    /** The element {@code g} has received. */
    private static @Nullable Object takeL(G g) {
        Object v = g.elemL;
        g.elemL = null;
        return v;
    }

    // ---- send ----

    /** Waits until {@code until}; the outcome as of {@link #sendUntil}. */
    private int send(long j, @Nullable Object l, long until) {
        if (until == BoundedPark.NOW) {
            orderLook();
            if (!sendsNow()) {
                return 0;
            }
        }
        lock();
        if (closed) {
            unlock();
            return CLOSED;
        }
        Sudog receiver = recvq.dequeue();
        if (receiver != null) {
            G waiter = handTo(receiver, j, l);
            unlock();
            Sched.goready(Sched.getg(), waiter);
            return SELECTED;
        }
        if (qcount < dataqsiz) {
            put(j, l);
            unlock();
            return SELECTED;
        }
        if (until == BoundedPark.NOW) {
            unlock();
            return 0;
        }
        G g = Sched.getg();
        g.isSend = true;
        g.elemJ = j;
        g.elemL = l;
        sendq.enqueue(g);
        Outcome outcome = BoundedPark.park(g, this, WaitReason.CHAN_SEND, until);
        if (outcome != Outcome.WOKEN) {
            g.elemL = null;
            return gaveUp(outcome);
        }
        return g.success ? SELECTED : CLOSED;
    }

    private static int gaveUp(Outcome outcome) {
        return outcome == Outcome.INTERRUPTED ? INTERRUPTED : 0;
    }

    @Override
    protected boolean withdraw(G waiter) {
        return (waiter.isSend ? sendq : recvq).withdraw(waiter);
    }

    /** Whether a send would wait; a moment's truth without the lock. */
    private boolean isFull() {
        return dataqsiz == 0 ? recvq.isEmpty() : qcount == dataqsiz;
    }

    /** (lock) Gives an element to a dequeued receiver, which the caller makes ready after unlocking. */
    G handTo(Sudog receiver, long j, @Nullable Object l) {
        receiver.elemJ = j;
        receiver.elemL = l;
        return complete(receiver, true);
    }

    /** (lock) */
    private static G complete(Sudog waiter, boolean success) {
        waiter.success = success;
        G g = waiter.g;
        if (waiter.isSelect()) {
            g.param = waiter;
        }
        return g;
    }

    /** (lock) */
    void put(long j, @Nullable Object l) {
        if (bufJ != null) {
            bufJ[sendx] = j;
        } else if (bufL != null) {
            bufL[sendx] = l;
        }
        sendx = sendx + 1 == dataqsiz ? 0 : sendx + 1;
        QCOUNT.setRelease(this, qcount + 1);
    }

    // ---- receive ----

    /**
     * Locks it if the next element is in the buffer and nobody waits to send; then {@link #takeJ()} or {@link #takeL()} has to follow. All that such
     * a receive touches is the channel: it need not even know its goroutine.
     */
    private boolean lockWithElement() {
        if (!servesFromBuffer()) {
            return false;
        }
        lock();
        if (servesFromBuffer()) {
            return true;
        }
        unlock();
        return false;
    }

    /** Whether a receive needs nobody's help: neither a sender's nor, for a timer's channel, the scheduler's. */
    private boolean servesFromBuffer() {
        return qcount > 0 && sendq.isEmpty() && timer == null;
    }

    /** (lock) Takes the oldest element and unlocks. */
    private long takeJ() {
        long v = bufJ == null ? 0 : bufJ[recvx];
        taken();
        unlock();
        return v;
    }

    /** (lock) Takes the oldest element and unlocks. */
    private @Nullable Object takeL() {
        Object v = oldestL();
        taken();
        unlock();
        return v;
    }

    /** (lock) The oldest element, which the buffer forgets. */
    private @Nullable Object oldestL() {
        if (bufL == null) {
            return null;
        }
        Object v = bufL[recvx];
        bufL[recvx] = null;
        return v;
    }

    /** (lock) The place of the oldest element is free. */
    private void taken() {
        recvx = recvx + 1 == dataqsiz ? 0 : recvx + 1;
        QCOUNT.setRelease(this, qcount - 1);
    }

    /** Leaves the element in {@code g}'s slots. 0: it would have to wait, and may not. */
    private int recv(G g, long until) {
        Timer t = timer;
        if (t == null) {
            return recvNow(g, until);
        }
        t.catchUp();
        if (until == BoundedPark.NOW) {
            return recvNow(g, until);
        }
        t.block();
        try {
            return recvNow(g, until);
        } finally {
            t.unblock();
        }
    }

    private int recvNow(G g, long until) {
        if (until == BoundedPark.NOW && looksEmpty()) {
            Interleaving.point();
            if (!closed) {
                return 0;
            }
            Interleaving.point();
            if (isEmpty()) { // nothing came between the two looks
                g.elemJ = 0;
                g.elemL = null;
                return SELECTED;
            }
        }
        lock();
        Sudog sender = closed ? null : sendq.dequeue();
        if (sender != null) {
            G waiter = takeFrom(sender, g);
            unlock();
            Sched.goready(g, waiter);
            return SELECTED | OK;
        }
        if (qcount > 0) {
            take(g);
            unlock();
            return SELECTED | OK;
        }
        if (closed) {
            unlock();
            g.elemJ = 0;
            g.elemL = null;
            return SELECTED;
        }
        if (until == BoundedPark.NOW) {
            unlock();
            return 0;
        }
        g.isSend = false;
        recvq.enqueue(g);
        Outcome outcome = BoundedPark.park(g, this, WaitReason.CHAN_RECEIVE, until);
        if (outcome != Outcome.WOKEN) {
            return gaveUp(outcome);
        }
        return g.success ? SELECTED | OK : SELECTED;
    }

    private boolean looksEmpty() {
        orderLook();
        return isEmpty();
    }

    /**
     * Before a look without the lock. Counts and queues are stored without a fence, so a processor may look at this channel before others see
     * what it has just sent to another: of two goroutines that each send, then look at the other's channel, neither might find anything.
     */
    static void orderLook() {
        VarHandle.fullFence();
    }

    private boolean isEmpty() {
        return dataqsiz == 0 ? sendq.isEmpty() : qcount == 0;
    }

    /**
     * (lock) Receives with the help of a dequeued sender: its element, or, of a full buffer, the oldest, whose place the sender's takes. The caller makes the
     * sender ready after unlocking.
     */
    G takeFrom(Sudog sender, G g) {
        if (dataqsiz == 0) {
            g.elemJ = sender.elemJ;
            g.elemL = sender.elemL;
        } else {
            exchange(g, sender);
        }
        sender.elemL = null;
        return complete(sender, true);
    }

    /**
     * (lock) The oldest element of a full buffer for {@code g}, the sender's in its place. The count stays as it is all the time: who looks
     * at it without the lock must not find an empty buffer that never was.
     */
    private void exchange(G g, Sudog sender) {
        if (bufJ != null) {
            g.elemJ = bufJ[recvx];
            bufJ[recvx] = sender.elemJ;
        } else if (bufL != null) {
            g.elemL = bufL[recvx];
            bufL[recvx] = sender.elemL;
        } else {
            g.elemL = null;
        }
        recvx = recvx + 1 == dataqsiz ? 0 : recvx + 1;
        sendx = recvx;
    }

    /** (lock) */
    void take(G g) {
        if (bufJ != null) {
            g.elemJ = bufJ[recvx];
        } else {
            g.elemL = oldestL();
        }
        taken();
    }

    // ---- close ----

    /** False: it is closed already. */
    public boolean closeIfOpen() {
        G self = Sched.getg();
        lock();
        if (closed) {
            unlock();
            return false;
        }
        closed = true;
        Interleaving.point();
        Sudog woken = null;
        for (Sudog s = recvq.dequeue(); s != null; s = recvq.dequeue()) {
            s.elemJ = 0;
            s.elemL = null;
            s.next = woken;
            woken = s;
        }
        for (Sudog s = sendq.dequeue(); s != null; s = sendq.dequeue()) {
            s.elemL = null;
            s.next = woken;
            woken = s;
        }
        unlock();
        while (woken != null) {
            Sudog next = woken.next;
            woken.next = null;
            Sched.goready(self, complete(woken, false));
            woken = next;
        }
        return true;
    }

    // ---- for select, timers and lookers ----

    /** Whether it has been closed; a moment's truth. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Whether a send would not wait; false is the truth of some moment since the call. A closed channel does not fill up: if it is full after having
     * been open, it was both before it was closed.
     */
    boolean sendsNow() {
        return closed || !isFull();
    }

    /**
     * Whether a receive would not wait; false is the truth of some moment since the call. A closed channel can become empty: so emptiness is
     * looked at first, and a channel open after that was open and empty then.
     */
    boolean receivesNow() {
        return !isEmpty() || closed;
    }

    boolean hasSpace() {
        return qcount < dataqsiz;
    }

    boolean hasElements() {
        return qcount > 0;
    }

    @Nullable
    Timer timer() {
        return timer;
    }

    /** Makes this, a channel with a buffer of one, the channel of {@code t}. */
    public void timer(Timer t) {
        timer = t;
    }

    @Override
    public boolean drain() {
        lock();
        boolean any = qcount > 0;
        while (qcount > 0) {
            oldestL();
            taken();
        }
        unlock();
        return any;
    }

    /** The place in the order in which several channels are locked. */
    long id() {
        long known = id;
        if (known != 0) {
            return known;
        }
        lock();
        known = id;
        if (known == 0) {
            known = IDS.incrementAndGet();
            id = known;
        }
        unlock();
        return known;
    }

    @Override
    public String toString() {
        return "chan(" + qcount + "/" + dataqsiz + (closed ? ", closed" : "")
                + (recvq.isEmpty() ? "" : ", receivers wait") + (sendq.isEmpty() ? "" : ", senders wait") + ")";
    }
}
