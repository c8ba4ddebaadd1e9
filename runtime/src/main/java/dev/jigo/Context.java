package dev.jigo;

import dev.jigo.runtime.sched.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who work on something that they should stop, and carries values along; Go's {@code context.Context}.
 * Immutable but for its end; safe for use by many threads.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="context"}
 */
public sealed class Context permits CancelableContext {
    private static final Context BACKGROUND = new Context(null, null, null);

    /** Whence values come that this has not. */
    private final @Nullable Context parent;
    /** What ends this, itself or another; null: nothing. */
    private final @Nullable CancelableContext ending;

    private final @Nullable Key<?> key;
    private @Nullable Object value;

    private Context(@Nullable Context parent, @Nullable CancelableContext ending, @Nullable Key<?> key) {
        this.parent = parent;
        this.ending = ending;
        this.key = key;
    }

    /** For a context that ends by itself. */
    Context(Context parent) {
        this.parent = parent;
        this.ending = null;
        this.key = null;
    }

    /**
     * Names a value; each key is different from all others.
     *
     * @param <T> values
     */
    public static final class Key<T> {
        private final String name;

        private Key(String name) {
            this.name = name;
        }

        /**
         * A new key.
         *
         * @param <T> values
         * @param name for whoever reads it
         * @return the key
         */
        public static <T> Key<T> of(String name) {
            return new Key<>(name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /**
     * The context that never ends and has no values.
     *
     * @return the context
     */
    public static Context background() {
        return BACKGROUND;
    }

    /**
     * A context that ends when it is canceled, or when this one ends. Cancel or close it when it is of no more use:
     * until then this one holds it.
     *
     * @return the new context
     */
    public CancelableContext withCancel() {
        return CancelableContext.of(this, null);
    }

    /**
     * Like {@link #withCancel}, and ends after a time as well.
     *
     * @param timeout after how long; not positive: at once
     * @return the new context
     */
    public CancelableContext withTimeout(Duration timeout) {
        return withDeadline(Clock.now().plusNanos(Math.min(Go.nanos(timeout), Long.MAX_VALUE / 2)));
    }

    /**
     * Like {@link #withCancel}, and ends at {@code deadline} as well, or at this one's if that is earlier.
     *
     * @param deadline when
     * @return the new context
     */
    public CancelableContext withDeadline(Instant deadline) {
        return CancelableContext.of(this, deadline);
    }

    /**
     * This one with a value more.
     *
     * @param <T> values
     * @param key what it is found by
     * @param value the value
     * @return the new context
     */
    public <T> Context withValue(Key<T> key, T value) {
        Context made = new Context(this, ending(), key);
        made.value = value;
        return made;
    }

    /**
     * This one's values, but without end.
     *
     * @return the new context
     */
    public Context withoutCancel() {
        return new Context(this, null, null);
    }

    /** The context that ends this one. */
    @Nullable
    CancelableContext ending() {
        return ending;
    }

    /**
     * A channel that is closed when the context ends; nil if it never does.
     *
     * @return the channel; nil if the context is never cancelled
     */
    public RecvChan<Void> done() {
        CancelableContext by = ending();
        return by == null ? Chan.nil() : by.doneChan();
    }

    /**
     * Why it has ended; null: it has not.
     *
     * @return the exception, or null
     */
    public @Nullable ContextException err() {
        CancelableContext by = ending();
        return by == null ? null : by.error();
    }

    /**
     * What was given to {@link CancelableContext#cancel(Throwable)}, else {@link #err}; null: it has not ended.
     *
     * @return the cause, or null
     */
    public @Nullable Throwable cause() {
        CancelableContext by = ending();
        return by == null ? null : by.causeOfEnd();
    }

    /**
     * Throws {@link #err} if it has ended.
     *
     * @throws ContextException if it has ended
     */
    public void check() {
        ContextException e = err();
        if (e != null) {
            ContextException again = new ContextException(e.reason());
            again.initCause(cause());
            throw again;
        }
    }

    /**
     * When it will end by itself; null: it does not.
     *
     * @return the deadline, or null
     */
    public @Nullable Instant deadline() {
        CancelableContext by = ending();
        return by == null ? null : by.ownDeadline();
    }

    /**
     * The value of {@code key} here or in a context this one was made from; null: there is none.
     *
     * @param <T> values
     * @param key what it was given by
     * @return the value, or null
     */
    @SuppressWarnings("unchecked") // withValue has seen to it
    public <T> @Nullable T value(Key<T> key) {
        for (Context at = this; at != null; at = at.parent) {
            if (at.key == key) {
                return (T) at.value;
            }
        }
        return null;
    }

    /**
     * Runs an action, in a goroutine of its own, once the context has ended; Go's {@code context.AfterFunc}.
     *
     * @param action what is done then
     * @return prevents it, if closed before
     */
    public Registration afterFunc(Action<?> action) {
        CancelableContext by = ending();
        return by == null ? () -> {} : by.register(() -> Go.go(action));
    }

    /** An action that waits for an end. */
    @FunctionalInterface
    public interface Registration extends AutoCloseable {
        /** Prevents the action, if it has not been started. */
        @Override
        void close();
    }
}
