package dev.jigo.runtime.sched;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * SIGQUIT in a Go program: it ends with a dump of all goroutines, unless package os/signal says otherwise. The JVM would print its
 * threads and go on.
 *
 * <p>Tools attach to a JVM by this signal, after they have left a file for it: then it is passed on.
 */
final class QuitSignal {
    static final String NAME = "QUIT";
    private static final int NUMBER = 3;

    /** Null until the signal is ours. */
    private static @Nullable SignalPipe pipe;

    /** What the program wants to be called instead of its end. */
    private static volatile @Nullable IntConsumer wanted;

    private QuitSignal() {}

    /** Makes the signal ours; false: the JVM keeps it. */
    static synchronized boolean takeOver() {
        if (pipe != null) {
            return true;
        }
        if (!SignalPipe.isSupported()) {
            return false;
        }
        try {
            SignalPipe made = new SignalPipe(NUMBER);
            Thread reader = new Thread(null, () -> deliver(made), "SIGQUIT", 0, false);
            reader.setDaemon(true);
            reader.start();
            made.install();
            pipe = made;
            return true;
        } catch (UnsupportedOperationException | NoSuchElementException e) {
            return false; // a C library without memfd_create, or a system that permits no such pages
        }
    }

    static synchronized boolean handle(IntConsumer handler) {
        wanted = handler;
        if (!takeOver()) {
            return false;
        }
        if (pipe != null) {
            pipe.install(); // it may have been ignored
        }
        return true;
    }

    /** The program ends by it again. */
    static boolean reset() {
        wanted = null;
        return takeOver();
    }

    static synchronized boolean ignore() {
        if (!takeOver()) {
            return false;
        }
        LibcSignals.setIgnored(NUMBER);
        return true;
    }

    private static void deliver(SignalPipe pipe) {
        while (true) {
            int code = pipe.await();
            if (isAttachRequest()) {
                pipe.passOn();
            } else {
                // A thread each, as for the signals that the JVM delivers: handlers use channels.
                Thread.ofPlatform().name("SIGQUIT handler").daemon().start(() -> act(code));
            }
        }
    }

    private static void act(int code) {
        IntConsumer handler = wanted;
        if (handler == null) {
            throw Fatal.quit(code);
        }
        handler.accept(NUMBER);
    }

    private static boolean isAttachRequest() {
        String file = ".attach_pid" + ProcessHandle.current().pid();
        return Files.exists(Path.of(file)) || Files.exists(Path.of("/tmp", file));
    }
}
