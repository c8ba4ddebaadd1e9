package dev.jigo.std.runtime;

import dev.jigo.runtime.funcs.Fn_V;
import dev.jigo.runtime.panics.Panics;
import dev.jigo.runtime.sched.Sched;
import dev.jigo.runtime.types.FuncValues;
import dev.jigo.runtime.types.Kind;
import dev.jigo.runtime.types.RType;
import dev.jigo.runtime.values.Func;
import dev.jigo.runtime.values.Iface;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Cleanups and finalizers run in goroutines of their own after the virtual machine has found their object unreachable. It
 * cannot hand an unreachable object out again, so a finalizer gets another one with the same contents: those that the
 * object had when the finalizer was set.
 */
final class Finalizers {
    private static final AtomicLong IDS = new AtomicLong();
    private static final ConcurrentHashMap<Long, Registration> PENDING = new ConcurrentHashMap<>();

    /** The cleanups that stand for finalizers, by their objects, which this does not keep alive. */
    private static final Map<Object, Long> FINALIZERS = Collections.synchronizedMap(new WeakHashMap<>());

    private Finalizers() {}

    /** What is to be done once an object is gone. */
    private static final class Registration extends PhantomReference<Object> {
        private final long id;
        private final Fn_V run;

        Registration(Object object, long id, Fn_V run) {
            super(object, Collector.UNREACHABLE);
            this.id = id;
            this.run = run;
        }

        /** Starts it unless it has been started or stopped. Who comes second finds it started. */
        void due() {
            synchronized (PENDING) {
                if (PENDING.remove(id, this)) {
                    Sched.go(run);
                }
            }
        }
    }

    /** The thread that waits for objects to become unreachable, started on first use. */
    private static final class Collector {
        static final ReferenceQueue<Object> UNREACHABLE = new ReferenceQueue<>();

        static {
            Thread.ofPlatform().daemon().name("finalizers").start(Collector::run);
        }

        private static void run() {
            while (true) {
                try {
                    if (UNREACHABLE.remove() instanceof Registration registration) {
                        registration.due();
                    }
                } catch (InterruptedException _) {
                    return;
                }
            }
        }
    }

    /** Starts what the collection that has just ended made due: the thread hears of it some time later. */
    static void startDue() {
        synchronized (PENDING) {
            for (Registration registration : PENDING.values()) {
                if (registration.refersTo(null)) {
                    registration.due();
                }
            }
        }
    }

    static long addCleanup(Object boxedPointer, Fn_V run) {
        return register(Objects.requireNonNull(Iface.unbox(boxedPointer)), run);
    }

    private static long register(Object pointer, Fn_V run) {
        long id = IDS.incrementAndGet();
        PENDING.put(id, new Registration(pointer, id, run));
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
        Object pointer = Iface.unbox(object);
        if (pointer == null) {
            throw Panics.plain("runtime.SetFinalizer: first argument is nil pointer");
        }
        if (finalizer == null) {
            replace(pointer, null);
            return;
        }
        RType function = Objects.requireNonNull(Iface.typeOf(finalizer));
        if (function.kind() != Kind.FUNC) {
            throw Panics.plain("runtime.SetFinalizer: second argument is " + function + ", not a function");
        }
        if (!(Iface.unbox(finalizer) instanceof Func f)) {
            throw Panics.plain("runtime.SetFinalizer: second argument is a nil function");
        }
        if (function.in().size() != 1 || !type.assignableTo(function.in().getFirst())) {
            throw Panics.plain("runtime.SetFinalizer: cannot pass " + type + " to finalizer " + function);
        }
        Object copy = copyOf(type.elem(), pointer);
        boolean toInterface = function.in().getFirst().kind() == Kind.INTERFACE;
        Object argument = toInterface ? type.values().box(copy) : copy;
        replace(pointer, new Call(function, f, argument));
    }

    private static void replace(Object pointer, @Nullable Fn_V call) {
        Long earlier = call == null ? FINALIZERS.remove(pointer) : FINALIZERS.put(pointer, register(pointer, call));
        if (earlier != null) {
            stopCleanup(earlier);
        }
    }

    private static Object copyOf(RType type, Object pointer) {
        Object copy = type.values().newVariable();
        type.values().store(copy, type.values().load(pointer));
        return copy;
    }

    /** The call of a finalizer. */
    private static final class Call extends Fn_V {
        private final RType type;
        private final Func function;
        private final @Nullable Object argument;

        Call(RType type, Func function, @Nullable Object argument) {
            this.type = type;
            this.function = function;
            this.argument = argument;
        }

        @Override
        public void call() {
            FuncValues.call(type, function, new @Nullable Object[] {argument});
        }
    }
}
