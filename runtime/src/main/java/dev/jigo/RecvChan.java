package dev.jigo;

import java.time.Duration;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The receiving end of a channel: Go's {@code <-chan T}. Safe for use by many threads.
 *
 * @param <T> elements
 */
public sealed interface RecvChan<T extends @Nullable Object> extends Iterable<T> permits Chan {
    /**
     * Receives an element, waiting for one if need be. Go's {@code <-c}. Waits for ever on a nil channel.
     *
     * @return the element; null once the channel is closed and empty: if elements may be null, or for primitive types,
     *     see {@link #recvOk} or iterate
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits; then nothing was received
     */
    @Nullable
    T recv();

    /**
     * Like {@link #recv}, and tells elements from the end. Go's {@code v, ok := <-c}.
     *
     * @return an element, or that the channel is closed
     * @throws UncheckedInterruptedException as {@link #recv}
     */
    Received<T> recvOk();

    /**
     * Receives if that needs no waiting. Go's {@code select} with default.
     *
     * @return an element, or that the channel is closed, or nothing
     */
    Received<T> tryRecv();

    /**
     * Receives, waiting at most for a time.
     *
     * @param timeout how long
     * @return an element, or that the channel is closed, or nothing
     * @throws UncheckedInterruptedException as {@link #recv}
     */
    Received<T> tryRecv(Duration timeout);

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

    /**
     * Receives until the channel is closed: {@code for (T v : c)} is Go's {@code for v := range c}. {@code hasNext}
     * waits as {@link #recv} does. Several iterators, in one thread or many, share the elements; an iterator itself
     * belongs to one thread.
     */
    @Override
    Iterator<T> iterator();

    /**
     * The elements up to the end, as a sequential stream that receives one at a time.
     *
     * @return the stream, to be used by one thread
     */
    default Stream<T> stream() {
        return StreamSupport.stream(spliterator(), false);
    }
}
