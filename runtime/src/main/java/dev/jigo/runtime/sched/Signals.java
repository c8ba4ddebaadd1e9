package dev.jigo.runtime.sched;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The seam to the signals of the operating system, for package os/signal and for programs that know nothing of it: those
 * die of HUP, INT and TERM as Go's do, where the JVM would run its shutdown hooks and exit with a status. SIGQUIT has a
 * class of its own, {@link QuitSignal}, since the JVM hands it to nobody.
 */
public final class Signals {
    private static final List<String> DEADLY = List.of("HUP", "INT", "TERM");

    /** What a program may choose for a signal. */
    private enum Choice {
        HANDLED,
        IGNORED
    }

    /** (class) What the program has chosen; other signals have their default effect. */
    private static final Map<String, Choice> CHOSEN = new HashMap<>();

    /** (class) The JVM's own handlers of the deadly ones, since they are no longer installed. */
    private static final Map<String, Object> SHUTDOWN = new HashMap<>();

    /** (class) The default effect of the deadly ones is the JVM's. */
    private static boolean hooksWanted;

    private Signals() {}

    /** The process dies of HUP, INT and TERM from now on, except of those that were ignored when it started. */
    static synchronized void dieOfDeadly() {
        if (!hooksWanted) {
            defaultDeadly();
        }
    }

    /** HUP, INT and TERM run the JVM's shutdown hooks from now on: there are recordings to be written. */
    static synchronized void runShutdownHooks() {
        hooksWanted = true;
        if (!SHUTDOWN.isEmpty()) {
            defaultDeadly();
        }
    }

    private static void defaultDeadly() {
        for (String name : DEADLY) {
            if (!CHOSEN.containsKey(name)) {
                setDefault(name);
            }
        }
    }

    /**
     * Calls {@code handler} with the signal's number whenever signal {@code name} (without SIG) arrives, on a thread of its own.
     *
     * @return false: this signal cannot be handled
     */
    public static synchronized boolean handle(String name, IntConsumer handler) {
        Deadlock.awaitSignals();
        CHOSEN.put(name, Choice.HANDLED);
        if (name.equals(QuitSignal.NAME)) {
            return QuitSignal.handle(handler);
        }
        // The JVM leaves HUP, INT and TERM alone while they are ignored (nohup); who asks for them gets them in Go.
        return install(name, JvmSignals.handler(handler), true);
    }

    /** Gives a signal that was handled its default effect again; one that is ignored stays so, as in Go. */
    public static synchronized boolean reset(String name) {
        if (CHOSEN.get(name) == Choice.IGNORED) {
            return true;
        }
        CHOSEN.remove(name);
        return name.equals(QuitSignal.NAME) ? QuitSignal.reset() : setDefault(name);
    }

    public static synchronized boolean ignore(String name) {
        CHOSEN.put(name, Choice.IGNORED);
        return name.equals(QuitSignal.NAME) ? QuitSignal.ignore() : install(name, JvmSignals.ignored(), false);
    }

    private static boolean setDefault(String name) {
        Object shutdown = hooksWanted ? SHUTDOWN.get(name) : null;
        return install(name, shutdown == null ? JvmSignals.standard() : shutdown, false);
    }

    /** @param force also if the signal is ignored, which the JVM respects otherwise */
    private static boolean install(String name, @Nullable Object effect, boolean force) {
        if (effect == null) {
            return false;
        }
        Object before = JvmSignals.install(name, effect);
        if (before == null) {
            return false;
        }
        if (force && before == JvmSignals.ignored()) {
            LibcSignals.setDefault(JvmSignals.number(name));
            JvmSignals.install(name, effect);
        } else if (DEADLY.contains(name) && JvmSignals.isJvms(before)) {
            SHUTDOWN.putIfAbsent(name, before);
        }
        return true;
    }
}
