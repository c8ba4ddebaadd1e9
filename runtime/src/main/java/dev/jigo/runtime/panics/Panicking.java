package dev.jigo.runtime.panics;

import dev.jigo.runtime.sched.Fatal;
import dev.jigo.runtime.sched.G;
import org.jspecify.annotations.Nullable;

/**
 * How a panic, or Goexit, runs deferred calls: those with a record on top of the panicking stack, so that nothing is unwound while a deferred function may still look at
 * it. Calls that are open-coded have no record before the activation that deferred them has caught something: when such an activation is the innermost
 * that has calls pending, the panic goes there as a {@link Raised}, and goes on on top of that.
 */
final class Panicking {
    private Panicking() {}

    /** Panics on top of the current stack. {@code origin}: the exception it comes from. */
    static RuntimeException start(G g, @Nullable Object value, @Nullable Throwable origin) {
        Panic p = new Panic(value, g.panic(), origin, false);
        Panic outer = p.link;
        if (outer != null && !outer.goexit && outer.value == value) {
            outer.repanicked = true;
        }
        g.panic(p);
        throw run(g, p);
    }

    /** Panics with the Go value of an exception of the JVM. */
    static RuntimeException start(G g, Throwable raised) {
        throw start(g, JvmExceptions.goValue(raised), raised);
    }

    static RuntimeException goexit(G g) {
        Panic p = new Panic(null, g.panic(), null, true);
        g.panic(p);
        throw run(g, p);
    }

    /** Goes on with a panic, or Goexit, until control leaves. */
    static RuntimeException run(G g, Panic p) {
        Panic current = p;
        while (true) {
            current = current.goexit ? exit(g, current) : panic(g, current);
        }
    }

    /** Stack traces show this method as a call of panic. */
    private static Panic panic(G g, Panic p) {
        return runDeferred(g, p);
    }

    /** Stack traces know by this method that Goexit is under way. */
    private static Panic exit(G g, Panic p) {
        return runDeferred(g, p);
    }

    /**
     * Runs pending deferred calls until there are none, or one has recovered, which leaves by {@link Unwind}, or those of an open-coded activation are next.
     *
     * @return a Goexit that goes on instead
     */
    private static Panic runDeferred(G g, Panic p) {
        while (true) {
            DeferCall call = g.defer;
            if (g.openDefers > (call == null ? 0 : call.openOutside)) {
                throw p.raise();
            }
            if (call == null) {
                throw end(g, p);
            }
            g.defer = call.link;
            Throwable thrown = runOne(g, call);
            if (thrown == null && !p.recovered) {
                continue;
            }
            if (thrown instanceof Raised) {
                p.aborted = true; // but shows in the report of the newer one
                throw rethrow(thrown);
            }
            if (thrown instanceof Unwind && p.goexit) {
                g.panic(p); // a later panic was recovered below Goexit: it goes on
                continue;
            }
            Panic goexit = remove(g, p);
            if (goexit == null || isFinal(thrown)) {
                throw thrown == null ? Unwind.to(call) : rethrow(thrown);
            }
            return goexit;
        }
    }

    /** No deferred call is left. */
    private static RuntimeException end(G g, Panic p) {
        if (p.goexit) {
            g.panic(null);
            throw Unwind.toEnd();
        }
        if (g.hasThread()) {
            g.panic(null);
            throw new PanicException(p.value, p.origin);
        }
        throw UncaughtPanic.report(g, p);
    }

    /**
     * Takes a panic off that was recovered, or is aborted by what its deferred call raised, and with it those whose running it has
     * aborted. Goexit among them is not: it goes on.
     */
    private static @Nullable Panic remove(G g, Panic ended) {
        Panic older = ended.link;
        while (older != null && older.aborted && !older.goexit) {
            older = older.link;
        }
        g.panic(older);
        if (older == null || !older.aborted) {
            return null;
        }
        older.aborted = false;
        return older;
    }

    /** What the call let escape; exceptions of the JVM become panics before. */
    private static @Nullable Throwable runOne(G g, DeferCall call) {
        int open = g.openDefers;
        Throwable thrown;
        try {
            call.runPanicking();
            return null;
        } catch (Throwable t) {
            thrown = t;
        }
        g.openDefers = open;
        if (isUnderWay(thrown) || isFinal(thrown)) {
            return thrown;
        }
        try {
            return start(g, thrown);
        } catch (Throwable t) {
            return t;
        }
    }

    private static RuntimeException rethrow(Throwable t) {
        if (t instanceof Error e) {
            throw e;
        }
        if (t instanceof RuntimeException e) {
            throw e;
        }
        throw new IllegalStateException(t);
    }

    /** Whether nothing may be run any more for an exception but the report at the goroutine's end. */
    static boolean isFinal(@Nullable Throwable t) {
        return t instanceof VirtualMachineError || t instanceof PanicException;
    }

    /** Whether {@code t} is no exception that something went wrong with, but control that the goroutine's panics have sent off. */
    static boolean isUnderWay(Throwable t) {
        return t instanceof Unwind || t instanceof Raised;
    }

    /** The goroutine's function has let an exception escape. */
    static void ended(G g, Throwable t) {
        g.openDefers = 0;
        switch (t) {
            case StackOverflowError overflow -> Fatal.stackOverflow(g, overflow);
            case OutOfMemoryError memory -> Fatal.outOfMemory(g, memory);
            case Raised raised -> throw run(g, raised.panic);
            // Every activation that deferred has seen the exception: this one finds no deferred call, and reports.
            default -> throw start(g, t);
        }
    }
}
