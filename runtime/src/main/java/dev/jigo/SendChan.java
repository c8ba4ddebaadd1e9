package dev.jigo;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The sending end of a channel: Go's {@code chan<- T}. Safe for use by many threads.
 *
 * @param <T> elements; null is an element like others
 */
public sealed interface SendChan<T extends @Nullable Object> permits Chan {
    /**
     * Sends an element, waiting while the buffer is full or, without buffer, until somebody receives it. Go's
     * {@code c <- value}. Waits for ever on a nil channel.
     *
     * @param value the element
     * @throws Panic if the channel is closed, or is closed while this waits
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits; then nothing was sent
     */
    void send(T value);

    /**
     * Sends if that needs no waiting. Go's {@code select} with default.
     *
     * @param value the element
     * @return whether it was sent
     * @throws Panic if the channel is closed
     */
    boolean trySend(T value);

    /**
     * Sends, waiting at most for a time.
     *
     * @param value the element
     * @param timeout how long
     * @return whether it was sent
     * @throws Panic if the channel is closed, or is closed while this waits
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits; then nothing was sent
     */
    boolean trySend(T value, Duration timeout);

    /**
     * Says that no more elements will be sent. Those in the buffer can still be received. Whoever waits to receive
     * finds the channel closed; whoever waits to send panics.
     *
     * @throws Panic if the channel is nil or closed already
     */
    void close();

    /**
     * The number of elements in the buffer at this moment; 0 for a nil channel.
     *
     * @return the number of elements
     */
    int len();

    /**
     * The size of the buffer; 0 for a nil channel.
     *
     * @return the capacity
     */
    int cap();
}
