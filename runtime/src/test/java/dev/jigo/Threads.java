package dev.jigo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The kinds of threads that may use the API, for tests. */
enum Threads {
    GOROUTINE,
    VIRTUAL,
    PLATFORM;

    /** A thread with a function's end. */
    record Running(Thread thread, CompletableFuture<Object> end) {
        /** Its result; throws what it threw. */
        Object result() {
            try {
                return end.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException r ? r : e;
            }
        }

        Throwable failure() {
            return end.handle((_, t) -> t).join();
        }

        /** Returns once it waits for something, or has ended. */
        Running awaitParked() {
            while (!end.isDone()
                    && thread.getState() != Thread.State.WAITING
                    && thread.getState() != Thread.State.TIMED_WAITING) {
                Thread.yield();
            }
            return this;
        }
    }

    @FunctionalInterface
    interface Body {
        Object call() throws Throwable;
    }

    Running start(Body body) {
        CompletableFuture<Thread> started = new CompletableFuture<>();
        CompletableFuture<Object> end = new CompletableFuture<>();
        Action<?> action = () -> {
            started.complete(Thread.currentThread());
            try {
                end.complete(body.call());
            } catch (Throwable t) {
                end.completeExceptionally(t);
            }
        };
        switch (this) {
            case GOROUTINE -> Go.go(action);
            case VIRTUAL -> Thread.ofVirtual().start(() -> run(action));
            case PLATFORM -> Thread.ofPlatform().daemon().start(() -> run(action));
        }
        return new Running(started.join(), end);
    }

    private static void run(Action<?> action) {
        try {
            action.run();
        } catch (Throwable t) {
            throw new IllegalStateException(t);
        }
    }
}
