package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor that goroutines wait for, with deadlines: one reader and one writer at a time. The poller reports edges through
 * {@link #ready}.
 *
 * <p>Each direction is a slot: null, READY (an edge came and nobody has used it yet), WAITING (a goroutine is about to park), or the parked
 * goroutine. The slot changes by compare-and-set; closing and deadlines are guarded by the lock.
 */
public final class PollDesc extends SpinLock {
    /** What an operation may wait for; also both, added. */
    public static final int READ = 'r';

    public static final int WRITE = 'w';

    /** Results, as {@code internal/poll} knows them. */
    public static final int NO_ERROR = 0;

    public static final int CLOSING = 1;
    public static final int TIMEOUT = 2;

    private static final Object READY = new Object();
    private static final Object WAITING = new Object();
    private static final long EXPIRED = -1;

    /** Goroutines parked on any descriptor. */
    private static final AtomicInteger WAITERS = new AtomicInteger();

    private final Direction reading = new Direction(READ);
    private final Direction writing = new Direction(WRITE);
    private volatile boolean closing;

    /** A descriptor nobody waits for. */
    public PollDesc() {}

    private final class Direction {
        private static final VarHandle SLOT;

        static {
            try {
                SLOT = MethodHandles.lookup().findVarHandle(Direction.class, "slot", Object.class);
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        private final int mode;
        private volatile @Nullable Object slot;
        /** {@link Clock} time; 0: none; EXPIRED. Written under the lock. */
        private volatile long deadline;
        /** (lock) Counts changes of the deadline: older timers mean nothing. */
        private long seq;
        /** (lock) */
        private @Nullable Timer timer;

        private Direction(int mode) {
            this.mode = mode;
        }

        private int error() {
            if (closing) {
                return CLOSING;
            }
            return deadline < 0 ? TIMEOUT : NO_ERROR;
        }

        /** Waits for an edge. False: woken by a deadline or close. */
        private boolean await(boolean regardless) {
            while (true) {
                Object s = slot;
                if (s == READY) {
                    if (SLOT.compareAndSet(this, READY, null)) {
                        return true;
                    }
                } else if (s != null) {
                    throw Fatal.fatal("runtime: double wait");
                } else if (SLOT.compareAndSet(this, null, WAITING)) {
                    break;
                }
            }
            // Whoever changes closing or the deadline looks at the slot after that, and we look at them after having
            // announced ourselves.
            if (regardless || error() == NO_ERROR) {
                Sched.gopark(Sched.getg(), COMMIT, this, WaitReason.IO_WAIT);
            }
            return SLOT.getAndSet(this, null) == READY;
        }

        /** Takes the parked goroutine out; {@code edge}: because the descriptor is ready. */
        private @Nullable G wake(boolean edge) {
            while (true) {
                Object s = slot;
                if (s == READY || (s == null && !edge)) {
                    return null;
                }
                if (SLOT.compareAndSet(this, s, edge ? READY : null)) {
                    if (s instanceof G g) {
                        WAITERS.decrementAndGet();
                        return g;
                    }
                    return null;
                }
            }
        }

        /** (lock) */
        private void deadline(long when) {
            seq++;
            deadline = when;
            if (when > 0) {
                if (timer == null) {
                    timer = new Timer((arg, number, late) -> expire(number), null, null);
                }
                timer.reset(when, 0, seq);
            } else if (timer != null) {
                timer.stop();
            }
        }

        private void expire(long number) {
            lock();
            G g = null;
            if (number == seq && deadline > 0) {
                deadline = EXPIRED;
                g = wake(false);
            }
            unlock();
            if (g != null) {
                Sched.ready(Sched.getg(), g);
            }
        }
    }

    private static final ParkUnlock COMMIT = (g, direction) -> {
        if (!(direction instanceof Direction d) || !Direction.SLOT.compareAndSet(d, WAITING, g)) {
            return false; // the edge came first
        }
        WAITERS.incrementAndGet();
        return true;
    };

    private Direction direction(int mode) {
        return mode == READ ? reading : writing;
    }

    /** Whether a goroutine waits for a descriptor. */
    public static boolean anyWaiters() {
        return WAITERS.get() > 0;
    }

    /** Before an operation: forgets an old edge. */
    public int reset(int mode) {
        Direction d = direction(mode);
        int error = d.error();
        if (error == NO_ERROR) {
            d.slot = null;
        }
        return error;
    }

    /** Parks until the descriptor may be ready. */
    public int await(int mode) {
        Direction d = direction(mode);
        int error = d.error();
        while (error == NO_ERROR) {
            if (d.await(false)) {
                return NO_ERROR;
            }
            error = d.error();
        }
        return error;
    }

    /** Parks until the descriptor is ready, come what may: an operation that the system has begun must end. */
    public void awaitCanceled(int mode) {
        Direction d = direction(mode);
        while (!d.await(true)) {
            continue;
        }
    }

    /**
     * Sets a deadline.
     *
     * @param nanos from now; 0: none; negative: it has passed
     * @param mode READ, WRITE or their sum
     */
    public void setDeadline(long nanos, int mode) {
        long when = nanos;
        if (nanos > 0) {
            when = Clock.nanotime() + nanos;
            if (when < 0) {
                when = Long.MAX_VALUE;
            }
        } else if (nanos < 0) {
            when = EXPIRED;
        }
        G reader = null;
        G writer = null;
        lock();
        if (!closing) {
            if (mode != WRITE) {
                reading.deadline(when);
                reader = when < 0 ? reading.wake(false) : null;
            }
            if (mode != READ) {
                writing.deadline(when);
                writer = when < 0 ? writing.wake(false) : null;
            }
        }
        unlock();
        wake(reader, writer);
    }

    /** Before it is closed: everybody who waits goes, and nobody will wait any more. */
    public void unblock() {
        lock();
        closing = true;
        reading.deadline(0);
        writing.deadline(0);
        G reader = reading.wake(false);
        G writer = writing.wake(false);
        unlock();
        wake(reader, writer);
    }

    private static void wake(@Nullable G reader, @Nullable G writer) {
        G self = Sched.getg();
        if (reader != null) {
            Sched.goready(self, reader);
        }
        if (writer != null) {
            Sched.goready(self, writer);
        }
    }

    /**
     * The poller's report of an edge. Prepends the goroutines that go on to {@code list}.
     *
     * @param mode READ, WRITE or their sum
     */
    public @Nullable G ready(int mode, @Nullable G list) {
        G all = list;
        if (mode != WRITE) {
            all = prepend(reading.wake(true), all);
        }
        if (mode != READ) {
            all = prepend(writing.wake(true), all);
        }
        return all;
    }

    private static @Nullable G prepend(@Nullable G g, @Nullable G list) {
        if (g == null) {
            return list;
        }
        g.schedlink = list;
        return g;
    }

    @Override
    public String toString() {
        return "PollDesc(" + (closing ? "closing, " : "") + (char) reading.mode + ":" + text(reading.slot) + " "
                + (char) writing.mode + ":" + text(writing.slot) + ")";
    }

    private static String text(@Nullable Object slot) {
        if (slot == READY) {
            return "ready";
        }
        return slot == null ? "-" : slot == WAITING ? "about to park" : slot.toString();
    }
}
