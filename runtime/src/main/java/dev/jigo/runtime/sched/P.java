package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.jspecify.annotations.Nullable;

/**
 * The right to run Go code, and what goes with it: a run queue and timers.
 *
 * <pre>
 * IDLE     in Processors' idle list, owned by nobody
 * RUNNING  owned by an M: in M.p while it schedules, in M.runningP while it runs a goroutine, or on its way between Ms
 * GCSTOP   taken by whoever stops the world
 * DEAD     beyond GOMAXPROCS
 * </pre>
 */
public final class P {
    private static final VarHandle SCHEDTICK;

    static {
        try {
            SCHEDTICK = MethodHandles.lookup().findVarHandle(P.class, "schedtick", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    static final int IDLE = 0;
    static final int RUNNING = 1;
    static final int GCSTOP = 3;
    static final int DEAD = 4;

    public final int id;
    volatile int status = IDLE;
    /** The M that owns it; for lookers (sysmon, traces). */
    volatile @Nullable M m;

    final RunQueue runq = new RunQueue();
    final Timers timers = new Timers();

    /** Counts scheduler rounds; written by the owner. */
    volatile int schedtick;
    /** Counts system calls; written by the owner's M. */
    volatile int syscalltick;

    @Nullable
    P link;

    /** Goroutine ids reserved for this P. */
    private long goidNext;

    private long goidEnd;

    /** What sysmon saw last, and when. */
    int seenSchedtick;

    long seenSchedWhen;
    /** Sysmon's sample of the M since {@code seenSchedWhen}; when it was taken, 0: not yet. */
    long sampledAt;

    long sampledCpu;
    long sampledWaiting;
    int seenSyscalltick;
    long seenSyscallWhen;

    P(int id) {
        this.id = id;
    }

    /** Tells the lookers who owns it from now on; null: nobody. */
    void owner(@Nullable M owner) {
        M before = m;
        m = owner;
        Recorder.owner(this, before, owner);
    }

    /** The owner's next goroutine id. */
    long nextGoid() {
        if (goidNext == goidEnd) {
            goidNext = AllGs.reserveIds();
            goidEnd = goidNext + AllGs.ID_BATCH;
        }
        return goidNext++;
    }

    void tick() {
        SCHEDTICK.setRelease(this, schedtick + 1);
    }
}
