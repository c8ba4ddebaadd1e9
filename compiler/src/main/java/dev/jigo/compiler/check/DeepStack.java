package dev.jigo.compiler.check;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs recursive work on a thread with a stack deep enough for any source that people or generators write. Trees can be
 * nested as deep as a file is long; what is long in practice is sequences that the grammar nests to the left, which the
 * checker walks without recursion.
 */
public final class DeepStack {

    private static final long STACK_BYTES = 1L << 30;

    private static final class DeepThread extends Thread {
        DeepThread(Runnable action) {
            super(null, action, "checker", STACK_BYTES);
        }
    }

    private DeepStack() {}

    /** The result of an action that ran with a deep stack: on this thread if it has one, else on another. */
    public static <T> T call(Supplier<T> action) {
        if (Thread.currentThread() instanceof DeepThread) {
            return action.get();
        }
        AtomicReference<@Nullable T> result = new AtomicReference<>();
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread thread = new DeepThread(() -> {
            try {
                result.set(action.get());
            } catch (RuntimeException | Error e) {
                failure.set(e);
            }
        });
        thread.start();
        join(thread);
        switch (failure.get()) {
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case null, default -> {}
        }
        T value = result.get();
        if (value == null) {
            throw new IllegalStateException("the action gave no result");
        }
        return value;
    }

    /** Waits for the thread to the end; an interrupt meanwhile is kept for the caller. */
    private static void join(Thread thread) {
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
