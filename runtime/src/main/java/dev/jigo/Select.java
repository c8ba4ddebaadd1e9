package dev.jigo;

import dev.jigo.runtime.sched.BoundedPark;
import dev.jigo.runtime.sched.Clock;
import dev.jigo.runtime.sched.G;
import dev.jigo.runtime.sched.Sched;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits until one of several channel operations can go ahead, and does that one: Go's select statement. Among those
 * that are ready one is chosen uniformly at random. A channel may occur in several cases, for sending and receiving
 * too. The case of a nil channel is never chosen.
 *
 * <p>Cases with an action read best where a case is a line or two:
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="select"}
 *
 * <p>In loops, and where a case returns or breaks, add the cases once, keep them, and switch on their number:
 *
 * {@snippet file="dev/jigo/examples/SnippetsTest.java" region="selectLoop"}
 *
 * <p>Executing a select again makes no objects. Between executions channels and elements of cases may change
 * ({@link Recv#from}, {@link Send#to}).
 *
 * <p>A select may be used by one thread at a time.
 */
public final class Select {
    /** The number of no case: default, or time over. */
    public static final int NONE = -1;

    private final List<Case> cases = new ArrayList<>();
    private @Nullable Action<?> orElse;
    private @Nullable Action<?> onTimeout;
    private long timeoutNanos = -1;

    private dev.jigo.runtime.chans.@Nullable Select impl;
    private int places;
    private @Nullable Deadline deadline;

    /** A select without cases yet; executed so, it waits for ever. */
    public Select() {}

    /**
     * What a case does with the element it received.
     *
     * @param <T> elements
     */
    @FunctionalInterface
    public interface OnElement<T extends @Nullable Object> {
        /**
         * Takes an element.
         *
         * @param value null if the channel is closed
         * @throws Exception as it likes
         */
        void received(T value) throws Exception;
    }

    /**
     * What a case does with what it received.
     *
     * @param <T> elements
     */
    @FunctionalInterface
    public interface OnReceived<T extends @Nullable Object> {
        /**
         * Takes an element or the end.
         *
         * @param value null if the channel is closed
         * @param ok whether it is an element
         * @throws Exception as it likes
         */
        void received(T value, boolean ok) throws Exception;
    }

    /** A case. Its number is the order in which it was added, from 0. */
    public abstract static sealed class Case {
        @Nullable
        Action<?> action;

        private Case() {}

        abstract void arm(dev.jigo.runtime.chans.Select select, int i);

        abstract void chosen(dev.jigo.runtime.chans.Select select);

        /** Never to be chosen, until it is given a channel again. */
        public abstract void off();
    }

    /**
     * A case that receives.
     *
     * @param <T> elements
     */
    public static final class Recv<T extends @Nullable Object> extends Case {
        private dev.jigo.runtime.chans.@Nullable Chan chan;
        private @Nullable T value;
        private boolean ok;

        private Recv(@Nullable RecvChan<? extends T> chan) {
            this.chan = Chan.implOf(chan);
        }

        /**
         * What was received when the case was last chosen; null if the channel was closed.
         *
         * @return the element
         */
        public @Nullable T value() {
            return value;
        }

        /**
         * Whether that was an element, not the end.
         *
         * @return false: the end of a closed channel
         */
        public boolean ok() {
            return ok;
        }

        /**
         * Changes the channel.
         *
         * @param chan null or nil: the case is never chosen
         */
        public void from(@Nullable RecvChan<? extends T> chan) {
            this.chan = Chan.implOf(chan);
        }

        @Override
        public void off() {
            chan = null;
        }

        @Override
        void arm(dev.jigo.runtime.chans.Select select, int i) {
            select.recv(i, chan);
        }

        @Override
        @SuppressWarnings("unchecked") // the channel's elements
        void chosen(dev.jigo.runtime.chans.Select select) {
            value = (T) select.valueL();
            ok = select.ok();
        }
    }

    /**
     * A case that sends.
     *
     * @param <T> elements
     */
    public static final class Send<T extends @Nullable Object> extends Case {
        private dev.jigo.runtime.chans.@Nullable Chan chan;
        private @Nullable T value;

        private Send(@Nullable SendChan<? super T> chan, @Nullable T value) {
            this.chan = Chan.implOf(chan);
            this.value = value;
        }

        /**
         * Changes the element to be sent.
         *
         * @param value the next element
         */
        public void value(T value) {
            this.value = value;
        }

        /**
         * Changes channel and element.
         *
         * @param chan null or nil: the case is never chosen
         * @param value the next element
         */
        public void to(@Nullable SendChan<? super T> chan, T value) {
            this.chan = Chan.implOf(chan);
            this.value = value;
        }

        @Override
        public void off() {
            chan = null;
            value = null;
        }

        @Override
        void arm(dev.jigo.runtime.chans.Select select, int i) {
            select.sendL(i, chan, value);
        }

        @Override
        void chosen(dev.jigo.runtime.chans.Select select) {
            // The element has been sent: nothing to fetch.
        }
    }

    // ---- adding cases ----

    /**
     * Adds a case that receives.
     *
     * @param <T> elements
     * @param chan null or nil: never chosen
     * @return the case, which has what was received
     */
    public <T extends @Nullable Object> Recv<T> recv(@Nullable RecvChan<? extends T> chan) {
        Recv<T> made = new Recv<>(chan);
        cases.add(made);
        return made;
    }

    /**
     * Adds a case that sends.
     *
     * @param <T> elements
     * @param chan null or nil: never chosen
     * @param value the element to be sent
     * @return the case, which takes the next element
     */
    public <T extends @Nullable Object> Send<T> send(@Nullable SendChan<? super T> chan, T value) {
        Send<T> made = new Send<>(chan, value);
        cases.add(made);
        return made;
    }

    /**
     * Adds a case that sends, and is off until {@link Send#to} gives it channel and element.
     *
     * @param <T> elements
     * @return the case
     */
    public <T extends @Nullable Object> Send<T> send() {
        Send<T> made = new Send<>(null, null);
        cases.add(made);
        return made;
    }

    /**
     * Adds a case that receives and then runs {@code action}, within {@link #select}. Go's {@code case <-chan: action}.
     *
     * @param chan null or nil: never chosen
     * @param action what is done then
     * @return this
     */
    public Select recv(@Nullable RecvChan<?> chan, Action<?> action) {
        recv(chan).action = action;
        return this;
    }

    /**
     * Adds a case that receives and then gives the element to {@code action}. Go's {@code case v := <-chan: action}.
     *
     * @param <T> elements
     * @param chan null or nil: never chosen
     * @param action what is done with the element
     * @return this
     */
    @SuppressWarnings("NullAway") // an element, or the zero value the documentation speaks of
    public <T extends @Nullable Object> Select recv(@Nullable RecvChan<T> chan, OnElement<? super T> action) {
        Recv<T> made = recv(chan);
        made.action = () -> action.received(made.value);
        return this;
    }

    /**
     * Adds a case that receives and then gives the outcome to {@code action}. Go's
     * {@code case v, ok := <-chan: action}.
     *
     * @param <T> elements
     * @param chan null or nil: never chosen
     * @param action what is done with the outcome
     * @return this
     */
    @SuppressWarnings("NullAway") // as above
    public <T extends @Nullable Object> Select recv(@Nullable RecvChan<T> chan, OnReceived<? super T> action) {
        Recv<T> made = recv(chan);
        made.action = () -> action.received(made.value, made.ok);
        return this;
    }

    /**
     * Adds a case that sends and then runs {@code action}. Go's {@code case chan <- value: action}.
     *
     * @param <T> elements
     * @param chan null or nil: never chosen
     * @param value the element to be sent
     * @param action what is done then
     * @return this
     */
    public <T extends @Nullable Object> Select send(@Nullable SendChan<? super T> chan, T value, Action<?> action) {
        Send<T> made = send(chan, value);
        made.action = action;
        return this;
    }

    /**
     * Go's default: if no case is ready, {@link #select} does not wait but runs {@code action}.
     *
     * @param action what is done then
     * @return this
     */
    public Select orElse(Action<?> action) {
        orElse = action;
        return this;
    }

    /**
     * If no case is ready within a time, {@link #select} runs {@code action}. Go's
     * {@code case <-time.After(duration): action}.
     *
     * @param duration how long to wait; not positive: not at all
     * @param action what is done then
     * @return this
     */
    public Select timeout(Duration duration, Action<?> action) {
        timeoutNanos = Go.nanos(duration);
        onTimeout = action;
        return this;
    }

    // ---- executing ----

    /**
     * Waits until a case is ready, does its operation, and runs its action if it has one.
     *
     * <p>Exceptions of the action are thrown on as they are, checked ones too.
     *
     * @return the number of the case; {@link #NONE} if {@link #orElse} or {@link #timeout} said not to wait longer
     * @throws Panic if a case was chosen that sends on a closed channel
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits; then no case was chosen
     */
    public int select() {
        if (orElse != null) {
            return finish(execute(0), orElse);
        }
        return finish(execute(timeoutNanos), onTimeout);
    }

    /**
     * Like {@link #select}, but does not wait.
     *
     * @return the number of the case; {@link #NONE}: none was ready
     * @throws Panic if a case was chosen that sends on a closed channel
     */
    public int selectNow() {
        return finish(execute(0), null);
    }

    /**
     * Like {@link #select}, but waits at most for a time.
     *
     * @param timeout how long at most; not positive: not at all
     * @return the number of the case; {@link #NONE}: none was ready in time
     * @throws Panic if a case was chosen that sends on a closed channel
     * @throws UncheckedInterruptedException if the thread is interrupted while it waits; then no case was chosen
     */
    public int select(Duration timeout) {
        return finish(execute(Go.nanos(timeout)), null);
    }

    /**
     * Waits for ever. Go's {@code select {}}.
     *
     * @throws UncheckedInterruptedException if the thread is interrupted
     */
    public static void forever() {
        new Select().select();
    }

    private int finish(int chosen, @Nullable Action<?> otherwise) {
        Action<?> action = chosen == NONE ? otherwise : cases.get(chosen).action;
        if (action != null) {
            try {
                action.run();
            } catch (Throwable t) {
                throw Select.<RuntimeException>asIs(t);
            }
        }
        return chosen;
    }

    @SuppressWarnings("unchecked") // the compiler is to take it for unchecked
    private static <X extends Throwable> X asIs(Throwable t) throws X {
        throw (X) t;
    }

    /** {@code nanos}: how long to wait; negative: without end. */
    private int execute(long nanos) {
        int n = cases.size();
        boolean timed = nanos > 0;
        dev.jigo.runtime.chans.Select s = prepared(timed ? n + 1 : n);
        for (int i = 0; i < n; i++) {
            cases.get(i).arm(s, i);
        }
        int chosen;
        if (timed) {
            Deadline end = deadline();
            s.recv(n, end.chan);
            end.start(nanos);
            chosen = s.execute(BoundedPark.INTERRUPTIBLY);
            end.timer.stop();
        } else {
            chosen = s.execute(nanos == 0 ? BoundedPark.NOW : BoundedPark.INTERRUPTIBLY);
        }
        if (chosen >= 0 && chosen < n) {
            cases.get(chosen).chosen(s);
            return chosen;
        }
        return switch (chosen) {
            case dev.jigo.runtime.chans.Select.CLOSED -> throw new Panic("send on closed channel");
            case dev.jigo.runtime.chans.Select.INTERRUPTED -> throw new UncheckedInterruptedException("select");
            default -> NONE;
        };
    }

    private dev.jigo.runtime.chans.Select prepared(int n) {
        G g = Sched.getg();
        dev.jigo.runtime.chans.Select s = impl;
        if (s == null || n > places || !s.belongsTo(g)) {
            s = new dev.jigo.runtime.chans.Select(n, g);
            impl = s;
            places = n;
        } else {
            s.clear();
        }
        return s;
    }

    private Deadline deadline() {
        Deadline d = deadline;
        if (d == null) {
            d = new Deadline();
            deadline = d;
        }
        return d;
    }

    /** A channel that gets an element when time is over. */
    private static final class Deadline {
        private final dev.jigo.runtime.chans.Chan chan = new dev.jigo.runtime.chans.Chan(1, false);
        private final dev.jigo.runtime.sched.Timer timer = new dev.jigo.runtime.sched.Timer(
                (arg, seq, late) -> dev.jigo.runtime.chans.Chan.trySendL(chan, null), null, chan);

        private Deadline() {
            chan.timer(timer);
        }

        private void start(long nanos) {
            long when = Clock.nanotime() + nanos;
            timer.reset(when < 0 ? Long.MAX_VALUE : when, 0);
        }
    }
}
