package dev.jigo.runtime.panics;

import java.util.function.Consumer;

/** What the compiler makes of a function with defer statements, by hand. */
public final class Activation {
    private Activation() {}

    /** A function without results whose body may push deferred calls. */
    public static void of(Consumer<DeferFrame> body) {
        DeferFrame df = new DeferFrame();
        Throwable t;
        try {
            body.accept(df);
            df.run();
            return;
        } catch (Throwable e) {
            t = e;
        }
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
