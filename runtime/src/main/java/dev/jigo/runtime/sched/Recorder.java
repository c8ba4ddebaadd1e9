package dev.jigo.runtime.sched;

import dev.jigo.runtime.events.FlightEvents;
import dev.jigo.runtime.events.Recordings;
import org.jspecify.annotations.Nullable;

/**
 * All that the scheduler and the locks tell the JDK's Flight Recorder. While nothing is recorded a call costs the look at one static field, and no class of
 * jdk.jfr but the one that is asked at the start is loaded.
 *
 * <p>What is called on a goroutine's own stack shows its stack trace in the recording: creating, blocking, waking, system calls, locks.
 */
public final class Recorder {
    private static final int NONE = -1;

    /** A recording runs. Seen a moment late by code that runs meanwhile, which does not matter. */
    private static boolean on;

    private Recorder() {}

    /** Before the first goroutine. True: recordings remain to be followed, at leisure, by {@link #follow}. */
    static boolean start() {
        try {
            if (!Recordings.exist()) {
                return true;
            }
        } catch (LinkageError e) {
            return false; // a run-time image without jdk.jfr
        }
        follow();
        return false;
    }

    static void follow() {
        Recordings.follow(new Recordings.Follower() {
            @Override
            public void initialized() {
                Signals.runShutdownHooks();
            }

            @Override
            public void running(boolean any) {
                on = any;
            }
        });
    }

    private static int mid(G g) {
        M m = g.m;
        return m == null ? NONE : m.mid;
    }

    private static int pid(G g) {
        M m = g.m;
        return m == null ? NONE : m.lastP();
    }

    // ---- goroutines ----

    static void created(G g, G by) {
        if (on) {
            FlightEvents.goroutineCreate(g.goid, g.site, by.goid, mid(by), pid(by));
        }
    }

    static void starts(G g, M m, P p) {
        if (on) {
            FlightEvents.goroutineStart(g.goid, m.mid, p.id);
        }
    }

    static void ends(G g) {
        if (on) {
            FlightEvents.goroutineEnd(g.goid, mid(g), pid(g));
        }
    }

    /** {@code by}: null for the poller. */
    static void unblocked(G g, @Nullable G by) {
        if (on) {
            FlightEvents.goroutineUnblock(
                    g.goid, by == null ? 0 : by.goid, by == null ? NONE : mid(by), by == null ? NONE : pid(by));
        }
    }

    /** Before a goroutine waits; what is returned is for {@link #blocked}. */
    static @Nullable Object blocks() {
        return on ? FlightEvents.beginBlock() : null;
    }

    /** After it has waited. */
    static void blocked(@Nullable Object begun, G g, WaitReason reason) {
        if (begun != null) {
            FlightEvents.endBlock(begun, reason.toString(), g.goid, mid(g), pid(g));
        }
    }

    // ---- Ms and Ps ----

    static void owner(P p, @Nullable M before, @Nullable M after) {
        if (on && before != after) {
            if (before != null) {
                FlightEvents.procStop(before.mid, p.id);
            }
            if (after != null) {
                FlightEvents.procStart(after.mid, p.id);
            }
        }
    }

    static void stole(M m, P thief, P victim, int count) {
        if (on) {
            FlightEvents.steal(victim.id, count, m.mid, thief.id);
        }
    }

    static void enters(M m) {
        if (on) {
            m.systemCall = FlightEvents.beginSystemCall();
        }
    }

    static void returns(M m, G g, boolean retaken) {
        Object begun = on ? m.systemCall : null;
        if (begun != null) {
            m.systemCall = null;
            FlightEvents.endSystemCall(begun, retaken, g.goid, m.mid, m.lastP());
        }
    }

    // ---- locks ----

    /** Before a goroutine waits for a mutex; what is returned is for {@link #contended}. */
    public static @Nullable Object contends() {
        return on ? FlightEvents.beginContention() : null;
    }

    public static void contended(@Nullable Object begun, G g, boolean starving) {
        if (begun != null) {
            FlightEvents.endContention(begun, starving, g.goid, mid(g), pid(g));
        }
    }
}
