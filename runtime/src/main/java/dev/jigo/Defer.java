package dev.jigo;

import dev.jigo.runtime.panics.Panics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls put off until a scope ends, last in, first out: Go's defer.
 *
 * <p>For cleaning up, a scope in a try statement does:
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="defer"}
 *
 * <p>{@link #run} and {@link #call} make a scope whose deferred calls may also stop an exception and set the result, as
 * in Go:
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="recover"}
 *
 * <p>Deferred calls always run, whether the scope ends normally, by an exception or by {@link Runtime#goexit}. All of
 * them run, also if some throw. Nothing thrown is lost: what does not leave the scope itself is
 * {@linkplain Throwable#getSuppressed() suppressed} in what does. In a try statement the exception of the body leaves,
 * else the first of a deferred call, as with other resources. In {@code run} and {@code call} it is the newest, as in
 * Go: a deferred call that throws replaces the panic under way.
 *
 * <p>What a deferred call captures is evaluated at the defer statement, as Java's lambdas take only values that do not
 * change.
 *
 * <p>A scope belongs to one thread.
 */
public final class Defer implements AutoCloseable {
    private final List<Action<?>> calls = new ArrayList<>();
    private boolean closed;

    private Defer() {}

    /**
     * A scope that ends when it is closed.
     *
     * @return the scope, to be closed by {@code try}
     */
    public static Defer scope() {
        return new Defer();
    }

    /**
     * Puts off a call until the scope ends. May be called by deferred calls too, whose calls then run next.
     *
     * @param call may throw anything
     * @throws IllegalStateException if the scope has ended
     */
    public void defer(Action<?> call) {
        if (closed) {
            throw new IllegalStateException("defer in a scope that has ended");
        }
        calls.add(call);
    }

    /**
     * Ends the scope: runs the deferred calls, newest first.
     *
     * @throws RuntimeException what the first deferred call threw that failed; checked exceptions are thrown as they
     *     are
     */
    @Override
    public void close() {
        Throwable failure = null;
        while (!calls.isEmpty()) {
            try {
                calls.removeLast().run();
            } catch (Throwable t) {
                failure = failure == null ? t : with(failure, t);
            }
        }
        closed = true;
        if (failure != null) {
            throw Defer.<RuntimeException>asIs(failure);
        }
    }

    private static Throwable with(Throwable main, Throwable other) {
        if (main != other) {
            main.addSuppressed(other);
        }
        return main;
    }

    @SuppressWarnings("unchecked") // the compiler is to take it for what the caller wants
    private static <X extends Throwable> X asIs(Throwable t) throws X {
        throw (X) t;
    }

    /**
     * A function's body that defers.
     *
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Body<X extends Throwable> {
        /**
         * Runs it.
         *
         * @param frame where to defer
         * @throws X as it likes
         */
        void run(Frame<@Nullable Void> frame) throws X;
    }

    /**
     * A function's body that defers and has a result.
     *
     * @param <R> result
     * @param <X> what it may throw
     */
    @FunctionalInterface
    public interface Function<R extends @Nullable Object, X extends Throwable> {
        /**
         * Runs it.
         *
         * @param frame where to defer
         * @return the result, which deferred calls may change
         * @throws X as it likes
         */
        R call(Frame<R> frame) throws X;
    }

    /**
     * Runs {@code body}, then what it deferred.
     *
     * @param <X> what the function throws
     * @param body the function, given its frame
     * @throws X what {@code body} or a deferred call threw last, if no deferred call has recovered from it
     */
    public static <X extends Throwable> void run(Body<X> body) throws X {
        Frame<@Nullable Void> frame = new Frame<>();
        frame.execute(() -> body.run(frame));
    }

    /**
     * Runs {@code body}, stores its result, and runs what it deferred.
     *
     * @param <R> results
     * @param <X> what the function throws
     * @param body the function, given its frame
     * @return the result; the one last set by a deferred call if any did; null after an exception from which one
     *     recovered without setting a result
     * @throws X what {@code body} or a deferred call threw last, if no deferred call has recovered from it
     */
    @SuppressWarnings("NullAway") // null is the zero value the documentation speaks of
    public static <R extends @Nullable Object, X extends Throwable> R call(Function<R, X> body) throws X {
        Frame<R> frame = new Frame<>();
        frame.execute(() -> frame.result = body.call(frame));
        return frame.result;
    }

    /**
     * One activation of a function that defers.
     *
     * @param <R> the function's result
     */
    public static final class Frame<R extends @Nullable Object> {
        private final List<Action<?>> calls = new ArrayList<>();
        private @Nullable R result;
        private @Nullable Throwable panic;
        /** Goexit, which a panic of a deferred call has interrupted. */
        private @Nullable Throwable exiting;

        private boolean deferring;
        private boolean ended;

        private Frame() {}

        /**
         * Puts off a call until the function ends.
         *
         * @param call may throw anything
         * @throws IllegalStateException if the function has ended
         */
        public void defer(Action<?> call) {
            if (ended) {
                throw new IllegalStateException("defer in a function that has ended");
            }
            calls.add(call);
        }

        /**
         * Stops the exception that is ending the function; for deferred calls.
         *
         * @return the exception; null if there is none, if this is not called by a deferred call of this function, or
         *     during {@link Runtime#goexit}
         */
        public @Nullable Throwable recover() {
            Throwable t = panic;
            if (!deferring || t == null || Panics.isUnwinding(t)) {
                return null;
            }
            panic = null;
            return t;
        }

        /**
         * The result so far, for deferred calls; null before there is one.
         *
         * @return the result as it stands
         */
        public @Nullable R result() {
            return result;
        }

        /**
         * Sets the function's result; for deferred calls. What the body returns comes before.
         *
         * @param value the result from now on
         */
        public void result(R value) {
            result = value;
        }

        private <X extends Throwable> void execute(Action<X> body) throws X {
            try {
                body.run();
            } catch (Throwable t) {
                panic = t;
            }
            deferring = true;
            while (!calls.isEmpty()) {
                one(calls.removeLast());
            }
            ended = true;
            if (panic != null) {
                throw Defer.<X>asIs(panic);
            }
        }

        private void one(Action<?> call) {
            Throwable before = panic;
            try {
                call.run();
            } catch (Throwable t) {
                replace(t);
                return;
            }
            if (before != null && panic == null) {
                panic = exiting; // Goexit goes on
                exiting = null;
            }
        }

        /** A deferred call has thrown {@code newer}: that is the panic from now on. */
        private void replace(Throwable newer) {
            Throwable older = panic;
            panic = newer;
            if (older == null) {
                return;
            }
            if (Panics.isUnwinding(older)) {
                exiting = older;
            } else if (!Panics.isUnwinding(newer)) {
                with(newer, older);
            }
        }
    }
}
