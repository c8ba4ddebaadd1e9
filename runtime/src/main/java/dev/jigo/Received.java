package dev.jigo;

import org.jspecify.annotations.Nullable;

/**
 * What a receive brought: Go's {@code v, ok := <-c}. Immutable.
 *
 * @param value the element; null, Go's zero value, if there is none
 * @param outcome how the receive ended
 * @param <T> elements
 */
public record Received<T extends @Nullable Object>(@Nullable T value, Outcome outcome) {
    /** How a receive ended. */
    public enum Outcome {
        /** An element was received. */
        VALUE,
        /** The channel is closed and empty. */
        CLOSED,
        /** Nothing was there, or came in time, and the channel is open. */
        NOTHING
    }

    private static final Received<?> END = new Received<>(null, Outcome.CLOSED);
    private static final Received<?> NONE = new Received<>(null, Outcome.NOTHING);

    @SuppressWarnings("unchecked") // holds no element
    static <T extends @Nullable Object> Received<T> end() {
        return (Received<T>) END;
    }

    @SuppressWarnings("unchecked") // holds no element
    static <T extends @Nullable Object> Received<T> none() {
        return (Received<T>) NONE;
    }

    /**
     * Whether an element was received.
     *
     * @return whether it is an element
     */
    public boolean ok() {
        return outcome == Outcome.VALUE;
    }

    /**
     * Whether the channel is closed and empty.
     *
     * @return whether it is the end
     */
    public boolean closed() {
        return outcome == Outcome.CLOSED;
    }

    /**
     * Whether nothing was received because nothing came; only {@code tryRecv} gives that.
     *
     * @return whether it is neither
     */
    public boolean nothing() {
        return outcome == Outcome.NOTHING;
    }
}
