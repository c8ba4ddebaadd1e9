package dev.jigo.compiler.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** Emits packages on other threads while the next ones are being checked. */
final class EmitQueue implements AutoCloseable {

    private static final long STACK_BYTES = 1L << 30;

    /** Emits a package; gives the failure, if there is one. */
    @FunctionalInterface
    interface Task {
        @Nullable
        PackageFailure run() throws Exception;
    }

    private final ExecutorService executor;
    private final List<Future<@Nullable PackageFailure>> running = new ArrayList<>();

    EmitQueue() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        executor = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(null, task, "emit", STACK_BYTES);
            thread.setDaemon(true);
            return thread;
        });
    }

    void add(Task task) {
        running.add(executor.submit(task::run));
    }

    /** Waits for all packages; gives the failures in the order in which they were added. */
    List<PackageFailure> finish() {
        List<PackageFailure> failures = new ArrayList<>();
        for (Future<@Nullable PackageFailure> future : running) {
            PackageFailure failure = result(future);
            if (failure != null) {
                failures.add(failure);
            }
        }
        running.clear();
        return failures;
    }

    private static @Nullable PackageFailure result(Future<@Nullable PackageFailure> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
