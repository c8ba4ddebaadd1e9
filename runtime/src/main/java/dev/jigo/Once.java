package dev.jigo;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Does something once; Go's {@code sync.Once}. Safe for use by many threads. What the action did is visible to all
 * callers once their {@link #run} has returned.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="once"}
 */
public final class Once {
    private final Mutex mutex = new Mutex();
    private volatile boolean done;

    /** Nothing done yet. */
    public Once() {}

    /**
     * Runs {@code action} if no call of this method has before; others wait until it has ended. An action that throws
     * counts as done. It must not call this method, which would wait for ever.
     *
     * @param <X> what the function throws
     * @param action the function
     * @throws X what {@code action} throws, to the caller who runs it
     */
    public <X extends Throwable> void run(Action<X> action) throws X {
        if (done) {
            return;
        }
        try (var _ = mutex.hold()) {
            if (done) {
                return;
            }
            try {
                action.run();
            } finally {
                done = true;
            }
        }
    }

    /**
     * Whether the action has ended.
     *
     * @return whether it has been run
     */
    public boolean isDone() {
        return done;
    }

    /**
     * A function that computes its value at the first call; Go's {@code sync.OnceValue}. If that throws, so does every
     * call, with the same exception.
     *
     * @param <T> values
     * @param compute called once at most
     * @return a function that has the value
     */
    public static <T extends @Nullable Object> Supplier<T> value(Supplier<T> compute) {
        return new Value<>(compute);
    }

    private static final class Value<T extends @Nullable Object> implements Supplier<T> {
        private final Once once = new Once();
        private final Supplier<T> compute;
        private @Nullable T value;
        private @Nullable Throwable failure;

        private Value(Supplier<T> compute) {
            this.compute = compute;
        }

        @Override
        @SuppressWarnings("NullAway") // null only if compute gave it
        public T get() {
            once.run(() -> {
                try {
                    value = compute.get();
                } catch (RuntimeException | Error e) {
                    failure = e;
                }
            });
            switch (failure) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {
                    return value;
                }
            }
        }
    }
}
