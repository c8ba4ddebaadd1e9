package dev.jigo.runtime.sched;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the JDK knows about a virtual thread: whether it waits for its scheduler. It hands a thread over once for each time that it may go on, and once more
 * after each dump of its stack, when it may run, wait or have ended. Running the latter does nothing in the JDK's own scheduler.
 */
final class VirtualThreadState {
    /** Those that the JDK's thread begins to run from. */
    private static final List<String> RUNNABLE = List.of("STARTED", "UNPARKED", "UNBLOCKED", "YIELDED");

    private static final @Nullable VarHandle STATE;
    private static final long RUNNABLE_BITS;

    static {
        VarHandle state = null;
        long bits = 0;
        try {
            Class<?> type = Class.forName("java.lang.VirtualThread");
            MethodHandles.Lookup inside = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
            for (int value : values(inside, type)) {
                bits |= 1L << value;
            }
            state = inside.findVarHandle(type, "state", int.class);
        } catch (ReflectiveOperationException e) {
            // another JDK, or one that does not let us: it schedules its threads itself, or has no dumps that disturb
        }
        STATE = state;
        RUNNABLE_BITS = bits;
    }

    private VirtualThreadState() {}

    private static List<Integer> values(MethodHandles.Lookup inside, Class<?> type)
            throws ReflectiveOperationException {
        List<Integer> values = new ArrayList<>();
        for (String name : RUNNABLE) {
            int value = (int) inside.findStaticVarHandle(type, name, int.class).get();
            if (value < 0 || value >= Long.SIZE) {
                throw new NoSuchFieldException(name + " is no small number");
            }
            values.add(value);
        }
        return values;
    }

    /** Whether this JVM lets us look. */
    static boolean isKnown() {
        return STATE != null;
    }

    /** Whether {@code thread} waits to be run, if that is known. A thread that is being dumped does not: it is handed over again. */
    static boolean isRunnable(Thread thread) {
        int state = STATE == null ? -1 : (int) STATE.getVolatile(thread);
        return state >= 0 && state < Long.SIZE && (RUNNABLE_BITS >>> state & 1) != 0;
    }
}
