package dev.jigo.runtime.sched;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The seam to the signals of the operating system, for package os/signal. Without it every signal has the JVM's default: HUP, INT and TERM end
 * the process. The JVM keeps QUIT for its own thread dump and lets nobody handle it.
 *
 * <p>{@code sun.misc.Signal} is reached by reflection because the compiler warns of every mention of it, without a way to say that we mean it.
 */
public final class Signals {
    private Signals() {}

    /**
     * Calls {@code handler} with the signal's number whenever signal {@code name} (without SIG) arrives, on a thread of its own.
     *
     * @return false: this signal cannot be handled
     */
    public static boolean handle(String name, IntConsumer handler) {
        Deadlock.awaitSignals();
        return install(name, handler, null);
    }

    /** Gives the signal its default effect again. */
    public static boolean reset(String name) {
        return install(name, null, "SIG_DFL");
    }

    public static boolean ignore(String name) {
        return install(name, null, "SIG_IGN");
    }

    private static boolean install(String name, @Nullable IntConsumer handler, @Nullable String standard) {
        try {
            Class<?> signalClass = Class.forName("sun.misc.Signal");
            Class<?> handlerClass = Class.forName("sun.misc.SignalHandler");
            Object installed;
            if (handler != null) {
                installed = Proxy.newProxyInstance(
                        handlerClass.getClassLoader(), new Class<?>[] {handlerClass}, (proxy, method, args) -> {
                            if (method.getName().equals("handle")) {
                                handler.accept(
                                        (int) signalClass.getMethod("getNumber").invoke(args[0]));
                            }
                            return null;
                        });
            } else {
                installed = handlerClass.getField(String.valueOf(standard)).get(null);
            }
            Object signal = signalClass.getConstructor(String.class).newInstance(name);
            Method handle = signalClass.getMethod("handle", signalClass, handlerClass);
            Object before = handle.invoke(null, signal, installed);
            if (handler != null && before == handlerClass.getField("SIG_IGN").get(null)) {
                // The JVM leaves HUP, INT and TERM alone if they were ignored when it started (nohup); who asks for
                // them gets them in Go.
                NativeDisposition.reset((int) signalClass.getMethod("getNumber").invoke(signal));
                handle.invoke(null, signal, installed);
            }
            return true;
        } catch (InvocationTargetException e) {
            return false; // unknown here, or the JVM's own
        } catch (ReflectiveOperationException e) {
            return false; // a run-time image without jdk.unsupported
        }
    }
}
