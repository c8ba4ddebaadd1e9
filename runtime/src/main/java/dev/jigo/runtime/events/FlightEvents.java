package dev.jigo.runtime.events;

import java.util.List;
import jdk.jfr.Event;
import jdk.jfr.FlightRecorder;
import org.jspecify.annotations.Nullable;

/**
 * Makes and commits the events. Goroutine, M and P are passed by number; -1 stands for no M and no P.
 *
 * <p>An event with a duration is made before it and handed back after it, perhaps on another M: until then it is an object as any other, and only
 * {@link #commit} touches what belongs to the thread. It must not be inlined into a goroutine's loop, for the
 * reason that {@code Sched.getg()} gives.
 */
public final class FlightEvents {
    private FlightEvents() {}

    /** Makes the events known to the recorder, so that settings and tools find them before the first one happens. */
    public static void register() {
        List.of(
                        GoroutineCreate.class,
                        GoroutineStart.class,
                        GoroutineBlock.class,
                        GoroutineUnblock.class,
                        GoroutineEnd.class,
                        ProcStart.class,
                        ProcStop.class,
                        SystemCall.class,
                        Steal.class,
                        MutexContention.class)
                .forEach(FlightRecorder::register);
    }

    public static void goroutineCreate(long created, @Nullable String site, long creator, int m, int p) {
        GoroutineCreate e = new GoroutineCreate();
        if (e.isEnabled()) {
            e.at(creator, m, p);
            e.created = created;
            e.function = site == null ? null : site.replace('\t', ' ');
            commit(e);
        }
    }

    public static void goroutineStart(long goroutine, int m, int p) {
        GoroutineStart e = new GoroutineStart();
        if (e.isEnabled()) {
            e.at(goroutine, m, p);
            commit(e);
        }
    }

    public static void goroutineUnblock(long unblocked, long by, int m, int p) {
        GoroutineUnblock e = new GoroutineUnblock();
        if (e.isEnabled()) {
            e.at(by, m, p);
            e.unblocked = unblocked;
            commit(e);
        }
    }

    public static void goroutineEnd(long goroutine, int m, int p) {
        GoroutineEnd e = new GoroutineEnd();
        if (e.isEnabled()) {
            e.at(goroutine, m, p);
            commit(e);
        }
    }

    public static void procStart(int m, int p) {
        ProcStart e = new ProcStart();
        if (e.isEnabled()) {
            e.at(0, m, p);
            commit(e);
        }
    }

    public static void procStop(int m, int p) {
        ProcStop e = new ProcStop();
        if (e.isEnabled()) {
            e.at(0, m, p);
            commit(e);
        }
    }

    public static void steal(int victim, int count, int m, int p) {
        Steal e = new Steal();
        if (e.isEnabled()) {
            e.at(0, m, p);
            e.victim = victim;
            e.count = count;
            commit(e);
        }
    }

    // ---- events with a duration: null when they are not recorded ----

    public static @Nullable Object beginBlock() {
        return begun(new GoroutineBlock());
    }

    public static void endBlock(Object begun, String reason, long goroutine, int m, int p) {
        if (begun instanceof GoroutineBlock e && ended(e)) {
            e.at(goroutine, m, p);
            e.reason = reason;
            commit(e);
        }
    }

    public static @Nullable Object beginSystemCall() {
        return begun(new SystemCall());
    }

    public static void endSystemCall(Object begun, boolean retaken, long goroutine, int m, int p) {
        if (begun instanceof SystemCall e && ended(e)) {
            e.at(goroutine, m, p);
            e.retaken = retaken;
            commit(e);
        }
    }

    public static @Nullable Object beginContention() {
        return begun(new MutexContention());
    }

    public static void endContention(Object begun, boolean starving, long goroutine, int m, int p) {
        if (begun instanceof MutexContention e && ended(e)) {
            e.at(goroutine, m, p);
            e.starving = starving;
            commit(e);
        }
    }

    private static @Nullable Object begun(Event e) {
        if (!e.isEnabled()) {
            return null;
        }
        e.begin();
        return e;
    }

    private static boolean ended(Event e) {
        e.end();
        return e.shouldCommit();
    }

    /** Over 325 bytecodes, see the class comment; {@code InliningGuardTest} checks it. */
    private static void commit(@Nullable Event e) {
        if (e == null) {
            throw new IllegalStateException(padding(new int[] {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
                28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53,
                54
            }));
        }
        e.commit();
    }

    private static String padding(int[] lengthening) {
        return "no event (" + lengthening.length + ")";
    }
}
