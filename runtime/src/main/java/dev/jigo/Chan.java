package dev.jigo;

import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.Sched;
import java.time.Duration;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A channel: Go's {@code chan T}. Passed on as {@link SendChan} or {@link RecvChan} it can only be used at that end.
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="chan"}
 *
 * <p>Elements arrive in the order in which they were sent; goroutines that wait are served first come, first served.
 * Safe for use by many threads.
 *
 * @param <T> elements; null is an element like others, but see {@link #recv}
 */
public final class Chan<T extends @Nullable Object> implements SendChan<T>, RecvChan<T> {
    private static final Chan<?> NIL = new Chan<>(null);

    /** Null: the nil channel. */
    final dev.jigo.runtime.chans.@Nullable Chan impl;

    Chan(dev.jigo.runtime.chans.@Nullable Chan impl) {
        this.impl = impl;
    }

    /**
     * A channel without buffer: each send waits for its receive. Go's {@code make(chan T)}.
     *
     * @param <T> elements
     * @return the channel
     */
    public static <T extends @Nullable Object> Chan<T> make() {
        return make(0);
    }

    /**
     * A channel. Go's {@code make(chan T, capacity)}.
     *
     * @param <T> elements
     * @param capacity how many elements it holds that nobody has received yet; 0: none
     * @return the channel
     * @throws IllegalArgumentException if the capacity is negative
     */
    public static <T extends @Nullable Object> Chan<T> make(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("makechan: size out of range: " + capacity);
        }
        return new Chan<>(new dev.jigo.runtime.chans.Chan(capacity, false));
    }

    /**
     * The nil channel: sends and receives wait for ever, so that in a {@link Select} its case is never chosen; close
     * panics. {@code Select} takes Java's null as well.
     *
     * @param <T> elements
     * @return the nil channel
     */
    @SuppressWarnings("unchecked") // has no elements
    public static <T extends @Nullable Object> Chan<T> nil() {
        return (Chan<T>) NIL;
    }

    static dev.jigo.runtime.chans.@Nullable Chan implOf(@Nullable SendChan<?> c) {
        return c instanceof Chan<?> chan ? chan.impl : null;
    }

    static dev.jigo.runtime.chans.@Nullable Chan implOf(@Nullable RecvChan<?> c) {
        return c instanceof Chan<?> chan ? chan.impl : null;
    }

    // ---- send ----

    @Override
    public void send(T value) {
        send(value, BoundedPark.INTERRUPTIBLY);
    }

    @Override
    public boolean trySend(T value) {
        return impl != null && send(value, BoundedPark.NOW);
    }

    @Override
    public boolean trySend(T value, Duration timeout) {
        return send(value, BoundedPark.deadline(Go.nanos(timeout)));
    }

    private boolean send(T value, long until) {
        dev.jigo.runtime.chans.Chan c = impl;
        if (c == null) {
            waitInVain("send on nil channel", until);
            return false;
        }
        return switch (c.sendUntil(value, until)) {
            case dev.jigo.runtime.chans.Chan.SELECTED -> true;
            case dev.jigo.runtime.chans.Chan.CLOSED -> throw new Panic("send on closed channel");
            case dev.jigo.runtime.chans.Chan.INTERRUPTED -> throw new UncheckedInterruptedException("chan send");
            default -> false;
        };
    }

    @Override
    public void close() {
        dev.jigo.runtime.chans.Chan c = impl;
        if (c == null) {
            throw new Panic("close of nil channel");
        }
        if (!c.closeIfOpen()) {
            throw new Panic("close of closed channel");
        }
    }

    // ---- receive ----

    @Override
    public @Nullable T recv() {
        dev.jigo.runtime.chans.Chan c = impl;
        if (c == null) {
            waitInVain("receive from nil channel", BoundedPark.INTERRUPTIBLY);
            return null;
        }
        Object received = c.recvUntil(BoundedPark.INTERRUPTIBLY);
        if (received == dev.jigo.runtime.chans.Chan.END) {
            return null;
        }
        if (received == dev.jigo.runtime.chans.Chan.INTERRUPTION) {
            throw new UncheckedInterruptedException("chan receive");
        }
        return element(received);
    }

    @SuppressWarnings("unchecked") // only elements are sent
    private @Nullable T element(@Nullable Object received) {
        return (T) received;
    }

    @Override
    public Received<T> recvOk() {
        return recv(BoundedPark.INTERRUPTIBLY);
    }

    @Override
    public Received<T> tryRecv() {
        return impl == null ? Received.none() : recv(BoundedPark.NOW);
    }

    @Override
    public Received<T> tryRecv(Duration timeout) {
        return recv(BoundedPark.deadline(Go.nanos(timeout)));
    }

    private Received<T> recv(long until) {
        dev.jigo.runtime.chans.Chan c = impl;
        if (c == null) {
            waitInVain("receive from nil channel", until);
            return Received.none();
        }
        Object received = c.recvUntil(until);
        if (received == dev.jigo.runtime.chans.Chan.NOTHING) {
            return Received.none();
        }
        if (received == dev.jigo.runtime.chans.Chan.END) {
            return Received.end();
        }
        if (received == dev.jigo.runtime.chans.Chan.INTERRUPTION) {
            throw new UncheckedInterruptedException("chan receive");
        }
        return new Received<>(element(received), Received.Outcome.VALUE);
    }

    /** On a nil channel. */
    private static void waitInVain(String what, long until) {
        if (until == BoundedPark.NOW) {
            return;
        }
        boolean interrupted;
        if (until == BoundedPark.INTERRUPTIBLY) {
            BoundedPark.forever(
                    Sched.getg(),
                    what.startsWith("send")
                            ? dev.jigo.runtime.sched.WaitReason.CHAN_SEND_NIL
                            : dev.jigo.runtime.sched.WaitReason.CHAN_RECEIVE_NIL);
            interrupted = true;
        } else {
            interrupted = !BoundedPark.sleepUntil(Sched.getg(), until);
        }
        if (interrupted) {
            throw new UncheckedInterruptedException(what);
        }
    }

    @Override
    public Iterator<T> iterator() {
        return new Elements<>(this);
    }

    private static final class Elements<T extends @Nullable Object> implements Iterator<T> {
        private final Chan<T> chan;
        /** What hasNext has received. */
        private @Nullable Received<T> ahead;

        private Elements(Chan<T> chan) {
            this.chan = chan;
        }

        @Override
        public boolean hasNext() {
            return received().ok();
        }

        private Received<T> received() {
            Received<T> r = ahead;
            if (r == null) {
                r = chan.recvOk();
                ahead = r;
            }
            return r;
        }

        @Override
        @SuppressWarnings("NullAway") // an element is null only if T allows it
        public T next() {
            Received<T> r = received();
            if (!r.ok()) {
                throw new NoSuchElementException("closed channel");
            }
            ahead = null;
            return r.value();
        }
    }

    // ---- looking ----

    @Override
    public int len() {
        return (int) dev.jigo.runtime.chans.Chan.len(impl);
    }

    @Override
    public int cap() {
        return (int) dev.jigo.runtime.chans.Chan.cap(impl);
    }

    /** The same channel is the same object, but for the nil channel of different types. */
    @Override
    public String toString() {
        return impl == null ? "chan(nil)" : impl.toString();
    }
}
