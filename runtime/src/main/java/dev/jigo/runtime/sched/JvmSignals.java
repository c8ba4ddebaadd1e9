package dev.jigo.runtime.sched;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The JVM's interface to signals, {@code sun.misc.Signal}: reached by reflection because the compiler warns of every mention of it, without a
 * way to say that we mean it. In a run-time image without jdk.unsupported everything here is null.
 */
final class JvmSignals {
    private static final @Nullable Class<?> SIGNAL = find("sun.misc.Signal");
    private static final @Nullable Class<?> HANDLER = find("sun.misc.SignalHandler");
    private static final @Nullable Object STANDARD = constant("SIG_DFL");
    private static final @Nullable Object IGNORED = constant("SIG_IGN");

    private JvmSignals() {}

    private static @Nullable Class<?> find(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static @Nullable Object constant(String name) {
        try {
            return HANDLER == null ? null : HANDLER.getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** The operating system's default effect. */
    static @Nullable Object standard() {
        return STANDARD;
    }

    static @Nullable Object ignored() {
        return IGNORED;
    }

    /** Whether this is neither of the operating system's effects nor one of ours. */
    static boolean isJvms(Object effect) {
        return effect != STANDARD && effect != IGNORED && !Proxy.isProxyClass(effect.getClass());
    }

    /** An effect: {@code consumer} gets the signal's number. */
    static @Nullable Object handler(IntConsumer consumer) {
        if (HANDLER == null) {
            return null;
        }
        return Proxy.newProxyInstance(
                HANDLER.getClassLoader(), new Class<?>[] {HANDLER}, (proxy, method, args) -> switch (method.getName()) {
                    case "handle" -> {
                        consumer.accept(number(args[0]));
                        yield null;
                    }
                    case "equals" -> proxy == args[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> "handler of signals";
                });
    }

    /** The number of the signal with this name, which must exist. */
    static int number(String name) {
        try {
            return number(signal(name));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("no signal " + name, e);
        }
    }

    private static int number(Object signal) throws ReflectiveOperationException {
        return (int) signal.getClass().getMethod("getNumber").invoke(signal);
    }

    private static Object signal(String name) throws ReflectiveOperationException {
        if (SIGNAL == null) {
            throw new ClassNotFoundException("sun.misc.Signal");
        }
        return SIGNAL.getConstructor(String.class).newInstance(name);
    }

    /**
     * Gives a signal an effect.
     *
     * @return the effect before; null: the signal is unknown here, or the JVM keeps it for itself
     */
    static @Nullable Object install(String name, Object effect) {
        if (SIGNAL == null) {
            return null;
        }
        try {
            Method handle = SIGNAL.getMethod("handle", SIGNAL, HANDLER);
            return handle.invoke(null, signal(name), effect);
        } catch (InvocationTargetException e) {
            return null; // unknown here, or the JVM's own
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("sun.misc.Signal has changed", e);
        }
    }
}
