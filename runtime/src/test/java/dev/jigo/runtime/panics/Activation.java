package dev.jigo.runtime.panics;

import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** What the compiler makes of a function with defer statements, by hand. */
public final class Activation {
    private Activation() {}

    /** A function without results whose body may push deferred calls. */
    public static void of(Consumer<DeferFrame> body) {
        DeferFrame df = new DeferFrame();
        try {
            body.accept(df);
            df.run();
        } catch (Throwable t) {
            handle(df, t);
        }
    }

    /** A function without results whose deferred calls are open-coded: it defers all of them before its body runs. */
    public static void open(List<DeferCall> calls, Runnable body) {
        G g = Sched.getg();
        int outside = g.openDefers;
        Deque<DeferCall> pending = new ArrayDeque<>(calls);
        g.openDefers = outside + 1;
        try {
            body.run();
            while (!pending.isEmpty()) {
                DeferCall newest = pending.removeLast();
                if (pending.isEmpty()) {
                    g.openDefers = outside;
                }
                newest.run();
            }
        } catch (Throwable t) {
            DeferFrame df = new DeferFrame(outside);
            pending.forEach(df::push);
            handle(df, t);
        }
    }

    private static void handle(DeferFrame df, Throwable first) {
        Throwable t = first;
        while (true) {
            Throwable onward;
            try {
                onward = df.caught(t);
            } catch (Throwable e) {
                t = e;
                continue;
            }
            if (onward != null) {
                Activation.<RuntimeException>raise(onward);
            }
            return;
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable t) throws T {
        throw (T) t;
    }

    /** A deferred call whose function does not call recover. */
    public static DeferCall call(Runnable body) {
        return new DeferCall() {
            @Override
            public void run() {
                body.run();
            }
        };
    }

    /** A deferred call of a function that calls recover first; gets nil when it is not panicking. */
    public static DeferCall recovering(Consumer<Object> body) {
        return new DeferCall() {
            @Override
            public void run() {
                body.accept(null);
            }

            @Override
            public void runPanicking() {
                body.accept(Panics.recover());
            }
        };
    }
}
