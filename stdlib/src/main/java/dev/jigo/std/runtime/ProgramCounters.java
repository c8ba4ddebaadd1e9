package dev.jigo.std.runtime;

import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Dump;
import dev.jigo.runtime.trace.Callers;
import dev.jigo.runtime.trace.Frame;
import dev.jigo.runtime.values.LongSlice;
import dev.jigo.runtime.values.Slice;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Numbers for places in code: each (function, file, line) that a stack walk met has one, from which the place is found again. */
final class ProgramCounters {
    /** Numbers look like addresses of code and are never 0, which ends a list of them. */
    private static final long FIRST = 0x400000;

    private static final long STEP = 16;

    private record Place(String function, String file, int line) {}

    private static final ConcurrentHashMap<Place, Long> NUMBERS = new ConcurrentHashMap<>();
    private static final CopyOnWriteArrayList<Place> PLACES = new CopyOnWriteArrayList<>();

    private ProgramCounters() {}

    private static long number(Place place) {
        Long known = NUMBERS.get(place);
        if (known != null) {
            return known;
        }
        synchronized (PLACES) {
            return NUMBERS.computeIfAbsent(place, p -> {
                PLACES.add(p);
                return FIRST + STEP * PLACES.size();
            });
        }
    }

    static long number(Frame frame) {
        return number(new Place(frame.function(), frame.file(), frame.line()));
    }

    /** The number of a function whose place in the source is known. */
    static long entryOf(String function, String file, int line) {
        return number(new Place(function, file, line));
    }

    private static @Nullable Place place(long pc) {
        long index = (pc - FIRST) / STEP - 1;
        return pc > FIRST && index < PLACES.size() ? PLACES.get((int) index) : null;
    }

    /** The stack of the caller of the function of package runtime that asks; {@code skip} 0 is that function itself. */
    static long callers(int skip, @Nullable LongSlice pcs) {
        List<Frame> frames = Callers.callers(skip, (int) Slice.len(pcs), Panics.origins(), Panics.raisers());
        for (int i = 0; i < frames.size(); i++) {
            LongSlice.set(pcs, i, number(frames.get(i)));
        }
        return frames.size();
    }

    static long goroutines(@Nullable LongSlice pcs) {
        long n = 0;
        int at = 0;
        long room = Slice.len(pcs);
        for (List<Frame> stack : Dump.stacks()) {
            for (Frame frame : stack) {
                if (at < room - 1) {
                    LongSlice.set(pcs, at++, number(frame));
                }
            }
            if (at < room) {
                LongSlice.set(pcs, at++, 0);
            }
            n++;
        }
        return n;
    }

    static String function(long pc) {
        Place place = place(pc);
        return place == null ? "" : place.function;
    }

    static String file(long pc) {
        Place place = place(pc);
        return place == null ? "" : place.file;
    }

    static long line(long pc) {
        Place place = place(pc);
        return place == null ? 0 : place.line;
    }

    /** The number of the function itself: its name without a line. */
    static long entry(long pc) {
        Place place = place(pc);
        return place == null ? 0 : number(new Place(place.function, place.file, 0));
    }
}
