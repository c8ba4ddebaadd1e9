package dev.jigo.compiler.emit;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs code on a thread whose stack is deep enough for trees as deep as a source file is long. */
public final class DeepStack {

    private static final long STACK_BYTES = 1L << 30;

    private DeepStack() {}

    /** Runs a task to its end on a thread with a deep stack; what it throws is thrown here. */
    public static <T> T call(Callable<T> task) throws Exception {
        FutureTask<T> future = new FutureTask<>(task);
        Thread thread = new Thread(null, future, "compiler", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Exception cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw e;
            }
        }
    }
}
