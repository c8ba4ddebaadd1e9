package dev.jigo.std.runtime;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.Iface;
import java.lang.ref.Cleaner;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Cleanups run in goroutines of their own after the virtual machine has found their object unreachable. A finalizer gets the
 * object itself, which no reference of the virtual machine can give back once it is unreachable, so it is accepted, checked
 * as Go checks it, and never run: Go promises no more than that it may run.
 */
final class Finalizers {
    private static final AtomicLong IDS = new AtomicLong();
    private static final ConcurrentHashMap<Long, Fn_V> PENDING = new ConcurrentHashMap<>();

    private Finalizers() {}

    /** Made on first use: it starts a thread. */
    private static final class Cleanups {
        static final Cleaner CLEANER = Cleaner.create();
    }

    static long addCleanup(Object boxedPointer, Fn_V run) {
        Object pointer = Objects.requireNonNull(Iface.unbox(boxedPointer));
        long id = IDS.incrementAndGet();
        PENDING.put(id, run);
        Cleanups.CLEANER.register(pointer, () -> {
            Fn_V cleanup = PENDING.remove(id);
            if (cleanup != null) {
                Sched.go(cleanup);
            }
        });
        return id;
    }

    static void stopCleanup(long id) {
        PENDING.remove(id);
    }

    static void set(@Nullable Object object, @Nullable Object finalizer) {
        RType type = Iface.typeOf(object);
        if (type == null) {
            throw Panics.plain("runtime.SetFinalizer: first argument is nil");
        }
        if (type.kind() != Kind.POINTER) {
            throw Panics.plain("runtime.SetFinalizer: first argument is " + type + ", not pointer");
        }
        if (finalizer == null) {
            return;
        }
        RType function = Objects.requireNonNull(Iface.typeOf(finalizer));
        if (function.kind() != Kind.FUNC) {
            throw Panics.plain("runtime.SetFinalizer: second argument is " + function + ", not a function");
        }
        if (!(Iface.unbox(finalizer) instanceof Func)) {
            throw Panics.plain("runtime.SetFinalizer: second argument is a nil function");
        }
        if (function.in().size() != 1 || !type.assignableTo(function.in().getFirst())) {
            throw Panics.plain("runtime.SetFinalizer: cannot pass " + type + " to finalizer " + function);
        }
    }
}
